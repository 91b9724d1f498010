import Domain
import Examples
import TestSupport

extension TestRepository {
    /// Nine lines, some of them changed.
    static func lines(_ changed: [Int: String] = [:]) -> String {
        (1...9).map { (changed[$0] ?? "line \($0)") + "\n" }.joined()
    }

    /// Makes a base with two files, and heads of every kind: `clean`, `clash` (with `main` in `app.py`), `renamed` (which
    /// only git can tell), and `pair`, which clashes with `clean` alone.
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
}
