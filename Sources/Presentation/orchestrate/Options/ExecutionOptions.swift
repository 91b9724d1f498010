import ArgumentParser
package import Domain

/// How a plan is carried out.
struct ExecutionOptions: ParsableArguments {
    @Option(
        name: .customLong("validate"),
        help: ArgumentHelp(
            "Shell command that checks each result. (default: validate in the configuration)", valueName: "cmd"))
    var command: String?

    @Option(name: .long, help: "Run the check after each step, after each wave or at the end.")
    var each = ValidationPolicy.Interval.step

    @Option(name: .long, help: ArgumentHelp("Stop a check that takes longer than this.", valueName: "seconds"))
    var timeout: Int?

    @Option(name: .long, help: ArgumentHelp("Run a failed check again up to this many times.", valueName: "n"))
    var retries = 0

    @Option(
        name: .long,
        help: "If a check fails: stop, or find the change sets that make it fail, hold them and land the rest.")
    var onFailure = ValidationPolicy.Response.stop

    @Flag(
        name: .long,
        help: """
            Leave a merge that conflicts in a work tree, to be resolved by hand and continued with resume. Also tries what \
            the plan holds because of a conflict.
            """)
    var pauseOnConflict = false

    @Flag(name: .long, help: "Sign the commits, as commit.gpgSign does.")
    var sign = false

    func validate() throws {
        if let timeout, timeout < 1 {
            throw ValidationError("--timeout must be at least 1 second; got \(timeout).")
        }
        if retries < 0 { throw ValidationError("--retries must be 0 or more; got \(retries).") }
    }
}

// ArgumentParser asks for the conformances; the types belong to the domain, which knows no parser.
extension ValidationPolicy.Interval: ExpressibleByArgument {}
extension ValidationPolicy.Response: ExpressibleByArgument {}
