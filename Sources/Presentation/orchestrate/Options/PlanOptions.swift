import ArgumentParser
import Domain

/// How good a plan is looked for.
struct PlanOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            How long to search for the best plan and its proof, in seconds of an ordinary machine: search steps are \
            counted, not time, so that every machine makes the same plan. With 0, only a short local search is done.
            """, valueName: "seconds"))
    var effort = usualEffort

    @Option(
        name: .long,
        help: """
            What to do with a change set that merges and breaks the code together with another one, or with the base: \
            'hold' it, 'warn' and land it, or 'off' to look at no code.
            """)
    var findings = FindingsUse.hold

    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            Which conflicts to resolve while planning: 'off' none; 'certain' those that nobody need judge; 'proposed' also \
            those that somebody should look at. (default: what the configuration says, else off)
            """, valueName: "off|certain|proposed"))
    var resolve: ResolverUse?

    /// The effort without the option.
    static let usualEffort = 2.0

    func validate() throws {
        guard effort >= 0, effort.isFinite else {
            throw ValidationError("--effort must be 0 or more; got \(effort).")
        }
    }
}

extension FindingsUse: ExpressibleByArgument {}
extension ResolverUse: ExpressibleByArgument {}
