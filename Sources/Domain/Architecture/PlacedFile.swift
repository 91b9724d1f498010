/// Where a file falls, and what places it there.
package struct PlacedFile: Hashable, Sendable {
    /// What places a file.
    package enum Basis: Hashable, Sendable {
        /// A pattern matches its path.
        case pattern(Glob)
        /// Nothing does.
        case nothing
    }

    /// The file.
    package let path: RepositoryPath
    /// Where it falls.
    package let placement: Architecture.Placement
    /// What places it there.
    package let basis: Basis

    package init(path: RepositoryPath, placement: Architecture.Placement, by basis: Basis) {
        self.path = path
        self.placement = placement
        self.basis = basis
    }
}
