package import Domain

/// The references of the repository that a plan is carried out in. What it writes is on the disk when a call returns.
///
/// - Throws: `ExecutionError` where somebody else changed what a plan builds on.
package protocol ReferenceStore: Sendable {
    /// Returns the commit that a full reference leads to, be it in the repository or not; nil where there is no such reference.
    func commit(at reference: String) async throws -> ObjectID?

    /// Returns what is wrong with the base of a plan; nil where a branch has it, as its tip or in its history, with the same tree.
    func fault(of base: Base) async throws -> ExecutionError.BaseFault?

    /// Returns the full name of the branch that a name stands for, following symbolic ones; nil where there is none.
    func reference(named name: String) async throws -> String?

    /// Returns why a reference of this name can't be made, nil when it can.
    func obstacle(to reference: String) async throws -> String?

    /// Removes what a killed run of the same plan left: the locks of these references, and objects that nobody sees.
    func recover(references: [String]) async throws

    /// Moves references, each only from where it is said to be.
    ///
    /// - Throws: `ExecutionError.moved` for the first that stands elsewhere; those before it are moved. Where one goes to a
    ///   commit that is not in the repository, none is.
    func move(_ moves: [ReferenceMove]) async throws

    /// Throws what moving these references would throw now; none is moved.
    func check(_ moves: [ReferenceMove]) async throws
}

/// A reference's way from one commit to another; from nil it is made, to nil it is deleted.
package struct ReferenceMove: Hashable, Sendable {
    /// The full name.
    package let reference: String
    /// Where it must be.
    package let from: ObjectID?
    /// Where it goes.
    package let to: ObjectID?
    /// What its log says.
    package let message: String

    package init(reference: String, from: ObjectID?, to: ObjectID?, message: String) {
        self.reference = reference
        self.from = from
        self.to = to
        self.message = message
    }
}
