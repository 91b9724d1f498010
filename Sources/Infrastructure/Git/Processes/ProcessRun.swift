import Processes

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
    /// - Parameter keepsTimes: Whether it leaves the times of files as they are, where the system can see to that.
    /// - Throws: when it can't be started. A status other than 0 is no error here.
    package static func run(
        _ path: String, _ arguments: [String], in directory: String? = nil, input: [UInt8] = [],
        environment: [String: String], keepsTimes: Bool = false
    ) throws(GitError) -> ProcessRun {
        do throws(ProcessError) {
            let (output, errors) = (try Descriptor.file(), try Descriptor.file())
            let status = try ProcessGroup.shared().run(
                Command(
                    path, arguments, environment: environment, directory: directory, keepsTimes: keepsTimes),
                input: try Descriptor.file(holding: input), output: output, errors: errors)
            // The low seven bits name the signal, the next byte the exit status (wait(2)).
            let signal = status & 0x7f
            return ProcessRun(
                output: try output.content(), complaint: String(decoding: try errors.content(), as: UTF8.self),
                status: signal == 0 ? (status >> 8) & 0xff : signal, wasKilled: signal != 0)
        } catch {
            throw .program(name: path, cause: error.cause)
        }
    }
}
