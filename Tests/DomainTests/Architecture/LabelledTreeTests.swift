import Domain
import Examples
import Foundation
import TestSupport
import Testing

@Suite("Files that a person labelled by reading")
struct LabelledTreeTests {
    /// How many files of each may fall elsewhere than their label says: as many as do. The placement was never fitted to those
    /// that are marked as unseen.
    private static let wrong = [
        "wizarr": 7, "funnel": 0, "ihatemoney": 2, "kitsune": 2, "express-boilerplate": 3, "lobsters": 2,
        "fastapi-clean": 5, "mealie": 6,
    ]

    private func tree(_ name: String) throws -> LabelledTree {
        let file = PackageFolder.root().appending(path: "Fixtures/layers/\(name).tsv")
        return LabelledTree(parsing: try String(contentsOf: file, encoding: .utf8))
    }

    @Test("fall in the layer of their label as often as they did", arguments: wrong.keys.sorted())
    func agreement(name: String) throws {
        let tree = try tree(name)
        #expect(tree.files.count == 45)
        let misplaced = tree.disagreements.map { "\($0.file.path): \($0.file.layer), not \($0.layer)" }
        #expect(misplaced.count == Self.wrong[name], "\(misplaced)")
    }

    @Test("All labels are tried, each has a reason, and the text is read as it was written")
    func whole() throws {
        let folder = PackageFolder.root().appending(path: "Fixtures/layers")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }
        #expect(Set(names.map { String($0.dropLast(4)) }) == Set(Self.wrong.keys))
        for name in Self.wrong.keys {
            let tree = try tree(name)
            #expect(tree.files.allSatisfy { !$0.reason.isEmpty })
            #expect(LabelledTree(parsing: tree.text).text == tree.text)
        }
    }
}
