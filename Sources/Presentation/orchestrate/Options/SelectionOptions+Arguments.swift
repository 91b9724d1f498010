import Domain
import Forges
import Reporting

extension SelectionOptions {
    /// The arguments with which another command selects the same change sets and plans them the same way.
    func arguments(_ plan: PlanOptions, _ method: MergeMethodOptions) -> SelectionArguments {
        var options = repository.arguments + heads.arguments + requests.arguments
        if let chosen = method.mergeMethod { options.append(["--merge-method", chosen.rawValue]) }
        if plan.effort != PlanOptions.usualEffort { options.append(["--effort", "\(plan.effort)"]) }
        if plan.findings != .hold { options.append(["--findings", plan.findings.rawValue]) }
        if let use = plan.resolve { options.append(["--resolve", use.rawValue]) }
        return SelectionArguments(
            options: options, revisions: revisions, readsInput: heads.headsFrom == "-" || requests.fromJSON == "-")
    }
}

extension RepositoryOptions {
    /// What was given and has an effect on the plan.
    fileprivate var arguments: [[String]] {
        var arguments = repository == "." ? [] : [["-C", repository]]
        if let config { arguments.append(["--config", config]) }
        if attributes != .local { arguments.append(["--attributes", attributes.rawValue]) }
        if engine != .auto { arguments.append(["--engine", engine.rawValue]) }
        return arguments + (isReplayOff ? [["--no-replay"]] : [])
    }
}

extension HeadOptions {
    /// What was given.
    fileprivate var arguments: [[String]] {
        (base.map { [["--base", $0]] } ?? []) + heads.map { ["--heads", $0] }
            + (headsFrom.map { [["--heads-from", $0]] } ?? []) + exclude.map { ["--exclude", $0] }
    }
}

extension PullRequestOptions {
    /// What was given.
    fileprivate var arguments: [[String]] {
        (fromJSON.map { [["--from-json", $0]] } ?? []) + (openPRs ? [["--open-prs"]] : [])
            + (forge.forge.map { [["--forge", $0.rawValue]] } ?? [])
            + (forge.repositoryName.map { [["--repo", $0]] } ?? []) + label.map { ["--label", $0] }
            + author.map { ["--author", $0] }
            + (notDraft ? [["--not-draft"]] : []) + (approved ? [["--approved"]] : [])
    }
}
