package import Application
package import Domain

extension GitIntegrationRepository {
    /// Returns why nothing of a head may land, whatever it is merged into: what it brings is checked out nowhere, is missing or
    /// damaged, or has no good signature where the user wants one.
    package func refusal(of head: ObjectID) async throws -> UnknownReason? {
        if let known = refusals[head] { return known }
        let bases = try await readyMerger().mergeBases(of: head, withMergeOf: [document.base.commit])
        var found: UnknownReason?
        do throws(GitError) {
            let tree = try store.treeID(ofCommit: head)
            try store.inspect(tree, since: try store.treeID(ofCommit: bases.first ?? document.base.commit))
            try checkSignature(of: head)
        } catch {
            found = .reported(error.description)
        }
        refusals[head] = .some(found)
        return found
    }

    /// Returns why commits can't be made again, one by one; nil where they can.
    func refusal(of picks: [ObjectID]) -> UnknownReason? {
        do throws(GitError) {
            for commit in picks {
                let parent = try repository.parents(of: commit).first
                let before = try parent.map { parent throws(GitError) in try store.treeID(ofCommit: parent) }
                try store.inspect(try store.treeID(ofCommit: commit), since: before ?? .emptyTree)
            }
            return nil
        } catch {
            return .reported(error.description)
        }
    }

    /// git merges with `merge.verifySignatures` what it shows as good: by default also the trust in the key counts.
    private func checkSignature(of commit: ObjectID) throws(GitError) {
        guard rules.verifiesSignatures else { return }
        guard try repository.isSigned(commit) else { throw .unsigned(commit) }
        let run = try git(["verify-commit", commit.hex])
        guard run.status == 0 else { throw .untrusted(commit, cause: Self.lastLine(of: run)) }
        guard try git(["config", "--get", "gpg.minTrustLevel"]).status != 0 else { return }
        let shown = try git(["log", "-1", "--no-show-signature", "--format=" + "%G?", commit.hex])
        guard shown.output.first == UInt8(ascii: "G") else {
            throw .untrusted(commit, cause: "the key is not trusted")
        }
    }

    /// Returns what is wrong with the base of a plan; nil where a branch has it, as its tip or in its history, with the same tree.
    package func fault(of base: Base) throws -> ExecutionError.BaseFault? {
        let tree = try repository.treeID(ofCommit: base.commit)
        guard tree == base.tree else { return .otherTree(tree) }
        let branches = try repository.references().references.filter {
            $0.name.hasPrefix("refs/heads/") || $0.name.hasPrefix("refs/remotes/")
        }
        if branches.contains(where: { $0.target == base.commit }) { return nil }
        let tips = Set(branches.map(\.target)).filter(repository.has)
        let graph = try CommitGraph(
            from: [base.commit] + tips.sorted(), in: repository, boundary: repository.shallowBoundary())
        return tips.contains { graph.isAncestor(base.commit, of: $0) } ? nil : .onNoBranch
    }
}
