import Application
import Domain
import Forges
import Git
import Wording

extension SelectionOptions {
    /// The question that the options ask, about what the forge has open where they ask for that.
    ///
    /// - Throws: when the list of heads, the configuration file or the forge can't be read.
    func question(
        wantsPlan: Bool, findings: FindingsUse = .off, constraints: PlanConstraints = PlanConstraints(),
        method: MergeMethod? = nil, resolvers: ResolverUse? = nil, effort: Double = 0, isQuiet: Bool
    ) async throws -> Question {
        let open = try await ForgeSite(requests.forge, repository).open(
            requests, base: heads.base, isQuiet: isQuiet)
        let hasSelection = open != nil || !revisions.isEmpty || !heads.heads.isEmpty || heads.headsFrom != nil
        if !hasSelection && !isQuiet {
            let remotes = try await GitHistory(repositoryPath: repository.repository).remotes()
            if ForgePlace.isForge(remotes) { Terminal.printError(Wording.openRequestsHint) }
        }
        return try question(
            wantsPlan: wantsPlan, findings: findings, constraints: constraints, method: method,
            resolvers: resolvers, effort: effort, open: open)
    }
}
