package import Application
package import Domain

extension GitIntegrationRepository {
    /// Returns the commit that a full reference leads to, nil where there is no such reference.
    package func commit(at reference: String) throws -> ObjectID? { try repository.commit(at: reference) }

    /// Returns the full name of the branch that a name stands for, nil where there is none.
    package func reference(named name: String) throws -> String? {
        guard let found = repository.branch(named: name), found.hasPrefix("refs/heads/") else { return nil }
        return found
    }

    /// Returns why a reference of this name can't be made, nil when it can.
    package func obstacle(to reference: String) throws -> String? {
        let isTaken = !reference.hasPrefix("refs/heads/-") && reference != "refs/heads/HEAD"
        guard Repository.isValidReference(reference), isTaken else {
            return "git takes no such name"
        }
        let listing = try repository.references()
        let names = listing.references.map(\.name) + listing.damaged.map(\.name)
        return names.first { $0.hasPrefix(reference + "/") || reference.hasPrefix($0 + "/") }
            .map { "there is a \($0), and git can't have both" }
    }

    /// Returns what a work tree has a branch for, nil when none has it.
    package func use(of reference: String) throws -> BranchUse? {
        try BranchUses(
            commonDirectory: repository.commonDirectory, isBare: repository.isBare, workTree: repository.mainWorkTree
        ).use(of: reference)
    }
}
