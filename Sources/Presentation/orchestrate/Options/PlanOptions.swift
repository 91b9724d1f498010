import ArgumentParser

/// How good a plan is looked for.
struct PlanOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            How long to look for the best plan and its proof. Counted in steps of the search, as many a second as an \
            ordinary machine does, so that every machine makes the same plan. With 0 only a short local search is done.
            """, valueName: "seconds"))
    var effort = 2.0

    func validate() throws {
        guard effort >= 0, effort.isFinite else {
            throw ValidationError("--effort needs a number of seconds from 0 up, not \(effort).")
        }
    }
}
