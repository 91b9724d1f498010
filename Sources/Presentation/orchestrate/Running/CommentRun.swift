import Application
import ArgumentParser
import Domain
import Forges
import Foundation
import Reporting
import Wording

/// One run of `comment`: a plan, and what is told of it.
struct CommentRun {
    let comment: CommentOptions
    let selection: SelectionOptions
    let plan: PlanOptions
    let method: MergeMethod?
    let destination: DestinationOptions
    private let environment = ProcessInfo.processInfo.environment

    init(
        comment: CommentOptions, selection: SelectionOptions, plan: PlanOptions, method: MergeMethod?,
        destination: DestinationOptions
    ) {
        self.comment = comment
        var selection = selection
        if selection.heads.base == nil, ForgeAdapter.isJob(environment: environment) {
            selection.heads.base = ForgeAdapter.jobBase(environment: environment)
        }
        self.selection = selection
        self.plan = plan
        self.method = method
        self.destination = destination
    }

    func callAsFunction() async throws -> ExitCode {
        let site = ForgeSite(selection.requests.forge, selection.repository)
        // A list of a file and a dry run need no forge.
        let needsNone = comment.dryRun && selection.requests.fromJSON != nil
        let forge: (any Forge)? = if needsNone { nil } else { try await site.forge() }
        let analysis = try await analysis(forge, site)
        guard let plan = analysis.plan else { throw Failure(.bug, "The analysis holds no plan.") }
        let numbers = numbers(in: analysis)
        let comments = RequestComment(
            plan, of: analysis, headReference: forge?.traits.headReference ?? "refs/pull/N/head",
            limit: forge?.traits.commentLimit ?? 65_000)
        let drafts = numbers.map(comments.draft)
        do {
            try await tell(drafts, plan, analysis, forge)
        } catch let error as ForgeError where error.isReadOnly {
            // What is to be said goes where the job may write; without such a place it is an error.
            guard try summarize(drafts, plan, analysis) else { throw error }
            Terminal.printError(Wording.sentence(error).plain + " " + Wording.saidInSummary)
        }
        let needsSomebody = plan.held.contains { held in
            held.needsPerson && numbers.contains { ChangeSetID("#\($0)") == held.id }
        }
        return comment.failOn == .held && needsSomebody ? ExitCode(1) : .success
    }

    private func analysis(_ forge: (any Forge)?, _ site: ForgeSite) async throws -> Analysis {
        var question = try await selection.question(
            wantsPlan: true, findings: plan.findings, method: method, effort: plan.effort, isQuiet: destination.quiet)
        if let forge, question.selection.open == nil, question.selection.isEmpty {
            let open = try await site.open(
                from: forge, selection.requests, base: selection.heads.base, isQuiet: destination.quiet)
            if site.wantsFetch { try await site.fetch(open.selected, destination.quiet) }
            question = question.selecting(open)
        }
        return try await Wiring.analysis(of: question, in: selection.repository, isQuiet: destination.quiet)
    }

    /// The pull requests to be told: the named ones, that of the job, or all.
    private func numbers(in analysis: Analysis) -> [Int] {
        if !comment.named.isEmpty { return comment.named }
        if !comment.all, let number = ForgeAdapter.jobRequest(environment: environment) { return [number] }
        return analysis.changeSets.compactMap(\.id.number)
    }

    private func tell(
        _ drafts: [CommentDraft], _ plan: Plan, _ analysis: Analysis, _ forge: (any Forge)?
    ) async throws {
        guard let forge else {
            return try Terminal.write(CommentPreview.render(drafts), to: destination.output)
        }
        let isDry = comment.dryRun
        let missing = isDry ? [] : try await missingToken()
        if !missing.isEmpty { throw ForgeError.noToken(variables: missing) }
        let publish = PublishComments(forge: forge, login: comment.login)
        let outcomes = try await publish(drafts, onlyLooks: isDry) { number, result in
            if case .failure(let error) = result {
                Terminal.printError("#\(number): \(Wording.sentence(error).plain)")
            }
        }
        try Terminal.write(CommentPreview.render(outcomes, isDry: isDry), to: destination.output)
        guard !isDry else { return }
        let heads = RequestHeads(plan, analysis, drafts.map(\.number))
        if comment.status { for head in heads.all { try await forge.set(head.status, on: head.commit) } }
        if comment.checkRun { for head in heads.all { _ = try await forge.report(head.report, on: head.commit) } }
        if comment.labels {
            for head in heads.all { try await forge.label(head.number, adding: head.added, removing: head.removed) }
        }
        _ = try summarize(drafts, plan, analysis)
    }

    private func missingToken() async throws -> [String] {
        let site = ForgeSite(selection.requests.forge, selection.repository)
        return ForgeAdapter.missingToken(at: try await site.place(), environment: environment)
    }

    /// Writes into the summary of the job, where it has one.
    private func summarize(_ drafts: [CommentDraft], _ plan: Plan, _ analysis: Analysis) throws -> Bool {
        guard let path = environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return false }
        let text =
            drafts.count == 1
            ? CommentPreview.render(drafts) : PlanMarkdown.render(plan, of: analysis, limit: 900_000)
        try Terminal.append(text, to: path)
        return true
    }
}

extension ForgeError {
    /// Whether the token may read and not write.
    fileprivate var isReadOnly: Bool { if case .forbidden = self { true } else { false } }
}
