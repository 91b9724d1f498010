import Domain
import Examples
import TestSupport

extension TestRepository {
    /// Nine lines, some of them changed.
    static func lines(_ changed: [Int: String] = [:]) -> String {
        (1...9).map { (changed[$0] ?? "line \($0)") + "\n" }.joined()
    }

    /// Makes a base with two files, and heads of every kind: `clean`, `clash` (with `main` in `app.py`), `renamed`, and
    /// `pair`, which clashes with `clean` alone.
    func addSampleHeads() throws {
        try commit(on: "main", message: "base\n", files: ["app.py": Self.lines(), "lib/util.py": Self.lines()])
        try commit(on: "clean", from: "main", message: "clean\n", files: ["lib/util.py": Self.lines([2: "two"])])
        try commit(on: "pair", from: "main", message: "pair\n", files: ["lib/util.py": Self.lines([2: "zwei"])])
        try commit(on: "clash", from: "main", message: "clash\n", files: ["app.py": Self.lines([5: "clash"])])
        try commit(
            on: "renamed", from: "main", message: "renamed\n",
            changes: [.rename(from: "app.py", to: "main.py"), .text("lib/util.py", Self.lines([9: "nine"]))])
        try commit(on: "main", message: "go on\n", files: ["app.py": Self.lines([5: "main"])])
    }

    /// Makes `crossed` and `crossing`, which merge cleanly and have two merge bases: git merges those first.
    func addCrissCross() throws {
        try commit(on: "left", from: "main", message: "left\n", files: ["left.py": "left\n"])
        try commit(on: "right", from: "main", message: "right\n", files: ["right.py": "right\n"])
        try commit(
            on: "crossed", from: "left", merging: ["right"], message: "crossed\n", files: ["right.py": "right\n"])
        try commit(
            on: "crossing", from: "right", merging: ["left"], message: "crossing\n",
            files: ["left.py": "left\n", "more.py": "more\n"])
    }
}
