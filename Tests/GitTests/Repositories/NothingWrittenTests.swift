import Application
import Domain
import Foundation
import Git
import TestSupport
import Testing

@Suite struct NothingWrittenTests {
    @Test("No merge leaves a trace in the repository", arguments: Engine.allCases)
    func nothingIsWritten(engine: Engine) async throws {
        let repository = try TestRepository()
        try repository.addSampleHeads()
        try repository.checkOut("main")
        let before = try trace(repository)
        let asking = TestRepository.Asking(engine: engine, jobs: 2)
        _ = try await repository.outcomes(of: ["clean", "clash", "renamed", "pair"], asking)
        for pair in [["clean", "pair"], ["clean", "renamed"], ["renamed", "clean"]] {
            _ = try await repository.outcome(of: pair[0], then: pair[1], asking)
        }
        let after = try trace(repository)
        #expect(after == before, "\(Set(after).symmetricDifference(before).sorted())")
    }

    private func trace(_ repository: TestRepository) throws -> [String] {
        let root = URL(fileURLWithPath: repository.path)
        let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey]
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: Array(keys))
        let listing = try (files?.allObjects ?? []).compactMap { $0 as? URL }.map { file in
            let values = try file.resourceValues(forKeys: keys)
            let time = values.contentModificationDate?.timeIntervalSince1970 ?? 0
            // A git that writes an object anew refreshes the time of the file that holds it already, in borrowed
            // repositories as well, so that it isn't pruned; nothing can keep it from that.
            let isObject = file.path.contains("/.git/objects/") && !file.hasDirectoryPath
            return "\(file.path) \(isObject ? 0 : time) \(values.fileSize ?? 0)"
        }
        try #require(listing.count > 20)
        return try listing.sorted() + [
            repository.git("count-objects", "-v"), repository.git("for-each-ref"),
            repository.git("status", "--porcelain"),
        ]
    }
}
