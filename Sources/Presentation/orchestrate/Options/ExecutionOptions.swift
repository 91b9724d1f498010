public import ArgumentParser
public import Domain

/// How a plan is carried out.
struct ExecutionOptions: ParsableArguments {
    @Option(
        name: .customLong("validate"),
        help: ArgumentHelp("A shell command that checks each result; the configuration's otherwise.", valueName: "cmd"))
    var command: String?

    @Option(name: .long, help: "After what it runs.")
    var each = ValidationPolicy.Interval.step

    @Option(name: .long, help: ArgumentHelp("Stop it after so long.", valueName: "seconds"))
    var timeout: Int?

    @Flag(name: .long, help: "Sign the commits, as commit.gpgSign does.")
    var sign = false

    func validate() throws {
        if let timeout, timeout < 1 {
            throw ValidationError("--timeout needs a number of seconds from 1 up, not \(timeout).")
        }
    }
}

// ArgumentParser asks for the conformance; the type belongs to the domain, which knows no parser.
extension ValidationPolicy.Interval: ExpressibleByArgument {}
