import Application
import Domain
import Foundation
import Git
import TestSupport
import Testing

@Suite struct HandleTests {
    @Test(
        "When all is done, no file of the repository is held open",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd")))
    func handles() async throws {
        let repository = try TestRepository()
        try repository.addSampleHeads()
        try repository.git("repack", "-a", "-d", "-q")
        for engine in Engine.allCases {
            try await merge(in: repository, engine)
            #expect(try held(repository) == [])
        }
    }

    private func merge(in repository: TestRepository, _ engine: Engine) async throws {
        let asking = TestRepository.Asking(engine: engine, jobs: 2)
        let (merger, base, heads) = try await repository.merger(for: ["clean", "renamed", "clash"], asking)
        let state = MergedState(commits: [base.commit], tree: base.tree)
        _ = try await merger.merge(heads.map { TrialMerge(state: state, head: $0) })
        // The test can fail: while it works, the pack is mapped.
        #expect(try !held(repository).isEmpty)
    }

    /// Files of the repository that this process has open or mapped.
    private func held(_ repository: TestRepository) throws -> [String] {
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
        }
        let maps = String(decoding: FileManager.default.contents(atPath: "/proc/self/maps") ?? Data(), as: UTF8.self)
        return (open + maps.split(separator: "\n").map(String.init)).filter { $0.contains(repository.path + "/") }
    }
}
