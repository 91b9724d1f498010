import Files
import Foundation

/// One run of a program: what it wrote, and how it ended.
package struct ProcessRun: Sendable {
    /// What it wrote to standard output.
    package let output: [UInt8]
    /// What it wrote to standard error.
    package let complaint: String
    /// Its exit status; a signal's number for one that was ended by it.
    package let status: Int32
    /// Whether a signal ended it.
    package let wasKilled: Bool

    /// Runs a program to its end.
    ///
    /// Input and outputs are files, so that no pipe can fill up while both sides wait.
    ///
    /// - Throws: when it can't be started. A status other than 0 is no error here.
    package static func run(
        _ path: String, _ arguments: [String], in directory: String? = nil, input: [UInt8] = [],
        environment: [String: String]
    ) throws(GitError) -> ProcessRun {
        do {
            let exchange = try TemporaryDirectory(prefix: "orchestrate-run")
            let files = try ["in", "out", "err"].map { try exchange.file($0, holding: $0 == "in" ? input : []) }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments
            process.environment = environment
            if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
            process.standardInput = try FileHandle(forReadingFrom: files[0])
            process.standardOutput = try FileHandle(forWritingTo: files[1])
            process.standardError = try FileHandle(forWritingTo: files[2])
            try process.run()
            process.waitUntilExit()
            let complaint = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
            return ProcessRun(
                output: Array(try Data(contentsOf: files[1])), complaint: complaint, status: process.terminationStatus,
                wasKilled: process.terminationReason == .uncaughtSignal)
        } catch let error as GitError {
            throw error
        } catch {
            throw .program(name: path, cause: SystemCause.words(error))
        }
    }
}
