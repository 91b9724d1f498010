import Application
import Domain
import Foundation
import Git
import TestSupport
import Testing

@Suite struct NothingWrittenTests {
    @Test("No merge leaves a trace in the repository", arguments: Engine.allCases, ["loose", "packed", "borrowed"])
    func nothingIsWritten(engine: Engine, objects: String) async throws {
        let repository = try TestRepository()
        try repository.addSampleHeads()
        try repository.addMergesBothWays()
        try repository.checkOut("main")
        let path = try place(repository, objects)
        let before = try trace(repository)
        let asking = TestRepository.Asking(engine: engine, jobs: 2, path: path)
        _ = try await repository.outcomes(of: ["clean", "clash", "renamed", "pair"], asking)
        for pair in [["clean", "pair"], ["clean", "renamed"], ["renamed", "clean"], ["one", "other"]] {
            _ = try await repository.outcome(of: pair[0], then: pair[1], asking)
        }
        let after = try trace(repository)
        #expect(after == before, "\(Set(after).symmetricDifference(before).sorted())")
    }

    /// Puts the objects where they are to lie, makes their files old, and returns the repository to be read.
    private func place(_ repository: TestRepository, _ objects: String) throws -> String {
        let folder = repository.path + "/.git/objects"
        if objects == "loose" {
            let packs = try FileManager.default.contentsOfDirectory(atPath: folder + "/pack").filter {
                $0.hasSuffix(".pack")
            }
            for pack in packs {
                let aside = repository.path + ".pack"
                try FileManager.default.moveItem(atPath: "\(folder)/pack/\(pack)", toPath: aside)
                try repository.git("unpack-objects", "-q", input: Array(Data(contentsOf: URL(fileURLWithPath: aside))))
                try FileManager.default.removeItem(atPath: aside)
                try FileManager.default.removeItem(atPath: "\(folder)/pack/\(pack.dropLast(4))idx")
            }
        } else {
            try repository.git("repack", "-adq")
        }
        let files = FileManager.default.enumerator(atPath: folder)?.allObjects.compactMap { $0 as? String } ?? []
        let old = Date(timeIntervalSince1970: 1_600_000_000)
        for file in files {
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: "\(folder)/\(file)")
        }
        guard objects == "borrowed" else { return repository.path }
        let clone = repository.path + "-borrower"
        try repository.git("clone", "--quiet", "--mirror", "--shared", ".", clone)
        return clone
    }

    private func trace(_ repository: TestRepository) throws -> [String] {
        let root = URL(fileURLWithPath: repository.path)
        let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey]
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: Array(keys))
        let listing = try (files?.allObjects ?? []).compactMap { $0 as? URL }.map { file in
            let values = try file.resourceValues(forKeys: keys)
            var time = values.contentModificationDate?.timeIntervalSince1970 ?? 0
            #if !os(Linux)
                // Only Linux can keep git from renewing the time of a file that holds an object which it is asked to write.
                if file.path.contains("/.git/objects/"), !file.hasDirectoryPath { time = 0 }
            #endif
            return "\(file.path) \(time) \(values.fileSize ?? 0)"
        }
        try #require(listing.count > 20)
        return try listing.sorted() + [
            repository.git("count-objects", "-v"), repository.git("for-each-ref"),
            repository.git("status", "--porcelain"),
        ]
    }
}

extension TestRepository {
    /// Two branches that merged each other, so that only git can tell what their merge comes to.
    fileprivate func addMergesBothWays() throws {
        let lines = (1...40).map { "line \($0)" }
        func text(_ changed: [Int]) -> String {
            lines.enumerated().map { changed.contains($0.offset) ? "changed\n" : "\($0.element)\n" }.joined()
        }
        try commit(on: "main", message: "Lines\n", files: ["lines": text([])])
        try commit(on: "x", from: "main", message: "x\n", files: ["lines": text([10])])
        try commit(on: "y", from: "main", message: "y\n", files: ["lines": text([30])])
        try commit(on: "one", from: "x", merging: ["y"], message: "one\n", files: ["lines": text([10, 20, 30])])
        try commit(on: "other", from: "y", merging: ["x"], message: "other\n", files: ["lines": text([2, 10, 30])])
    }
}
