/// Where a file falls, and what places it there.
package struct PlacedFile: Hashable, Sendable {
    /// How much a pattern says about a file.
    package enum Strength: String, Hashable, Sendable {
        /// The name tells what the file is.
        case firm
        /// The name is one that stands for anything: `utils`, `core`, `lib`.
        case soft
        /// Nothing else matched: the ending tells the language and no more.
        case last
    }

    /// What places a file.
    package enum Basis: Hashable, Sendable {
        /// A pattern matches its path from a directory, the empty one for the root.
        case pattern(Glob, Strength, root: RepositoryPath)
        /// Something stands in it, at a line counted from 1.
        case content(FileSignal, line: Int)
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

    /// Whether its place is little more than a guess.
    package var isDoubtful: Bool {
        switch basis {
        case .pattern(_, let strength, _): strength != .firm
        case .content(let signal, _): !signal.isStrong
        case .nothing: true
        }
    }
}
