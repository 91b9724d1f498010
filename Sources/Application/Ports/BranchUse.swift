/// What a work tree has a branch for, so that git would not let anybody else move it.
package struct BranchUse: Hashable, Sendable {
    /// What is done with it there.
    package enum Purpose: Hashable, Sendable {
        /// It is checked out.
        case checkout
        /// It is being rebased: its end will be moved when that is over.
        case rebase
        /// It is where a bisection began, and will go back to.
        case bisection
    }

    /// The work tree.
    package let workTree: String
    /// What it has it for.
    package let purpose: Purpose
    /// Whether the work tree is there now: one on another disk need not be.
    package let isThere: Bool
    /// Whether it is locked, so that git does not forget it though it is not there.
    package let isLocked: Bool

    package init(workTree: String, purpose: Purpose = .checkout, isThere: Bool = true, isLocked: Bool = false) {
        self.workTree = workTree
        self.purpose = purpose
        self.isThere = isThere
        self.isLocked = isLocked
    }
}
