package import Domain

/// Reads the check that the configuration of a plan's base names.
///
/// A plan file can name any commit as its base, a pull request's too. So the check is only taken from the history of a branch that the
/// user means for sure: the one that is named for the run, the repository's own base, or the one that is checked out.
package struct ReadConfiguredCheck: Sendable {
    private let baseline: ReadBaseline
    private let references: any ReferenceReader
    private let landings: any LandingReader

    package init(baseline: ReadBaseline, references: any ReferenceReader, landings: any LandingReader) {
        self.baseline = baseline
        self.references = references
        self.landings = landings
    }

    /// Returns the command, nil where none is configured; `isNamed` says that the user named the branch that has the base as its tip.
    ///
    /// - Throws: `ExecutionError.foreignCheck` for a check that is not taken.
    package func callAsFunction(of base: Base, isNamed: Bool) async throws -> String? {
        let configuration = try await baseline(named: base.commit.hex, configurationFile: nil).configuration
        guard let command = configuration?.validate else { return nil }
        if isNamed { return command }
        guard try await isOwn(base.commit) else {
            throw ExecutionError.foreignCheck(command: command, base: base.commit)
        }
        return command
    }

    /// A pull request that landed is in the history of the branch, but none of its commits was the branch's tip.
    private func isOwn(_ commit: ObjectID) async throws -> Bool {
        var tips: [ObjectID] = []
        if let current = await references.currentBranch(), let tip = try await references.commit(of: current) {
            tips.append(tip)
        }
        let usual = try await baseline(named: nil, configurationFile: nil).base
        if usual.reference != nil { tips.append(usual.commit) }
        for tip in tips {
            if tip == commit { return true }
            if try await landings.line(from: commit, to: tip) != nil { return true }
        }
        return false
    }
}
