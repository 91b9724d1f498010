import Foundation

/// Runs programs and keeps all they say.
package enum Shell {
    /// What a program left behind.
    package struct Outcome: Hashable, Sendable {
        /// The exit code, or the signal's number when one ended it.
        package let status: Int32
        /// What it wrote to standard output.
        package let output: [UInt8]
        /// What it wrote to standard error.
        package let errors: [UInt8]

        /// The standard output as text; bytes that are no UTF-8 become U+FFFD.
        package var text: String { String(decoding: output, as: UTF8.self) }
        /// The standard error as text; bytes that are no UTF-8 become U+FFFD.
        package var errorText: String { String(decoding: errors, as: UTF8.self) }
    }

    /// Runs a program to its end. A name without a `/` is looked for in the PATH; the environment is exactly the
    /// given one, or the test's own.
    ///
    /// Input and outputs are files, so that no pipe can fill up, however much is said.
    package static func run(
        _ command: String, _ arguments: [String], environment: [String: String]? = nil,
        directory: String? = nil, input: [UInt8] = []
    ) throws -> Outcome {
        let files = try TemporaryDirectory()
        defer { files.remove() }
        let process = Process()
        process.executableURL = try URL(fileURLWithPath: executable(command))
        process.arguments = arguments
        if let environment { process.environment = environment }
        if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
        let inputFile = try files.write(input, to: "input")
        let outputFile = try files.write([], to: "output")
        let errorFile = try files.write([], to: "errors")
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
        process.waitUntilExit()
        return try Outcome(
            status: process.terminationStatus, output: Array(Data(contentsOf: outputFile)),
            errors: Array(Data(contentsOf: errorFile)))
    }

    /// Returns where a program lies.
    private static func executable(_ name: String) throws -> String {
        if name.contains("/") { return name }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        let found = folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile(atPath:))
        guard let found else { throw TestSupportError("`\(name)` is not in the PATH.") }
        return found
    }
}
