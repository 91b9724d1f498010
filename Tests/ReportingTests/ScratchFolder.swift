import Foundation

/// A folder of its own in which programs run with a home, a configuration and a clock of their own. It goes away with the value.
final class ScratchFolder {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    let url: URL
    var environment: [String: String]

    /// Makes the folder; its name has a space in it, as folders of users have.
    init() throws {
        let parent = FileManager.default.temporaryDirectory.appending(path: "orchestrate \(UUID().uuidString)")
        url = parent.appending(path: "work")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": parent.path,
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": "1700000000 +0000", "GIT_COMMITTER_DATE": "1700000000 +0000",
            "LC_ALL": "C.UTF-8",
        ]
    }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

    /// Runs a program to its end; its output goes through files, so that no pipe fills up.
    func run(_ program: String, _ arguments: [String], in folder: URL? = nil, with more: [String: String] = [:]) throws
        -> Outcome
    {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder ?? url
        process.environment = environment.merging(more) { $1 }
        process.standardInput = FileHandle.nullDevice
        let files = try ["out", "err"].map { name in
            let file = url.deletingLastPathComponent().appending(path: "\(name)-\(UUID().uuidString)")
            try Data().write(to: file)
            return file
        }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }

    /// Writes a file below the folder.
    func write(_ text: String, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The names in the folder.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
}
