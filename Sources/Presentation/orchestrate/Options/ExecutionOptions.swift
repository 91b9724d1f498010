import ArgumentParser
package import Domain

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

    @Option(name: .long, help: ArgumentHelp("Run a check that failed so many times again.", valueName: "n"))
    var retries = 0

    @Option(
        name: .long,
        help: "When a result fails: stop there, or find who is to blame, hold those and land the rest.")
    var onFailure = ValidationPolicy.Response.stop

    @Flag(
        name: .long,
        help: """
            Lay a merge that conflicts out for a person, then go on with resume; tries what the plan holds for a conflict, \
            too.
            """)
    var pauseOnConflict = false

    @Flag(name: .long, help: "Sign the commits, as commit.gpgSign does.")
    var sign = false

    func validate() throws {
        if let timeout, timeout < 1 {
            throw ValidationError("--timeout needs a number of seconds from 1 up, not \(timeout).")
        }
        if retries < 0 { throw ValidationError("--retries needs a number from 0 up, not \(retries).") }
    }
}

// ArgumentParser asks for the conformances; the types belong to the domain, which knows no parser.
extension ValidationPolicy.Interval: ExpressibleByArgument {}
extension ValidationPolicy.Response: ExpressibleByArgument {}
