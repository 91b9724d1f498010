import Application
import ArgumentParser
import Domain

/// Which change sets, on which base, in which repository, and how they are merged.
struct SelectionOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Branches, pull requests such as '#12', or any revision.", valueName: "rev"))
    var revisions: [String] = []

    @OptionGroup(title: "Selection") var heads: HeadOptions
    @OptionGroup(title: "Pull requests") var requests: PullRequestOptions
    @OptionGroup(title: "Repository") var repository: RepositoryOptions

    /// The question that the options ask.
    ///
    /// - Throws: when the list of heads or the configuration file can't be read.
    func question(
        wantsPlan: Bool, findings: FindingsUse = .off, constraints: PlanConstraints = PlanConstraints(),
        method: MergeMethod? = nil, resolvers: ResolverUse? = nil,
        effort: Double = 0, open: OpenPullRequests?
    ) throws -> Question {
        var settings = repository.settings
        (settings.constraints, settings.method, settings.effort) = (constraints, method, effort)
        (settings.findings, settings.resolvers) = (findings, resolvers)
        var selected = try heads.selection(revisions: revisions)
        selected.open = open
        settings.limits = selected.limits
        return Question(
            selection: selected, base: heads.base,
            configurationFile: try repository.configurationFile(), wantsPlan: wantsPlan,
            settings: settings,
            tool: Version.tool)
    }
}
