import Foundation
import TestSupport

/// The built `orchestrate`, run as a user runs it who has a new home.
final class Tool {
    private let home: TemporaryDirectory
    private let binary: String
    private let environment: [String: String]

    /// Runs it in an environment, by default one with nothing of this machine in it but the PATH.
    init(environment: [String: String] = [:]) throws {
        binary = try Binary.orchestrate
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        home = try TemporaryDirectory()
        self.environment = ["PATH": path, "LC_ALL": "C.UTF-8", "HOME": home.path]
            .merging(environment) { _, given in given }
    }

    deinit { home.remove() }

    func callAsFunction(_ arguments: String..., in directory: String? = nil, input: String = "") throws -> Shell.Outcome
    {
        try Shell.run(
            binary, arguments, environment: environment, directory: directory, input: Array(input.utf8))
    }
}

extension TestRepository {
    /// Two branches of which each merges into main, and which clash with each other.
    static func clashing() throws -> TestRepository {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "Start", files: ["app/models.py": "one\ntwo\nthree\n"])
        try repository.commit(on: "left", from: "main", message: "Left", files: ["app/models.py": "one\nleft\nthree\n"])
        try repository.commit(
            on: "right", from: "main", message: "Right", files: ["app/models.py": "one\nright\nthree\n"])
        try repository.checkOut("main")
        return repository
    }
}
