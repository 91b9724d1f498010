/// How a change set gets onto the base of which part landed there in another form.
package struct RestAdvice: Hashable, Sendable {
    /// What landed.
    package let landed: LandedPart
    /// The head that is rebased.
    package let head: ObjectID
    /// The branch at that head; nil where no branch names it. Hostile text.
    package let branch: String?
    /// What a trial came to.
    package let remainder: Remainder

    package init(landed: LandedPart, head: ObjectID, branch: String?, remainder: Remainder) {
        self.landed = landed
        self.head = head
        self.branch = branch
        self.remainder = remainder
    }
}

extension AssessedChangeSet {
    /// How it gets onto the base without what landed of it; nil where nothing landed, or nothing is left.
    var restAdvice: RestAdvice? {
        guard let landed, let remainder else { return nil }
        return RestAdvice(landed: landed, head: changeSet.commit, branch: changeSet.branch, remainder: remainder)
    }
}

extension ChangeSet {
    /// The local branch that names it; nil where it is no branch. Hostile text.
    var branch: String? {
        let prefix = "refs/heads/"
        return reference.flatMap { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : nil }
    }
}
