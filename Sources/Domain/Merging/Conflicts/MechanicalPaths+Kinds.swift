extension MechanicalPaths {
    /// Returns what the name alone says of a conflict of some kind; nil where it says nothing, or the lines must say it.
    ///
    /// What a tool makes anew it makes whatever the texts are, also where attributes say that they are none.
    static func category(of path: RepositoryPath, clashing kind: MergeConflict.Kind) -> HunkCategory? {
        guard let category = category(of: path) else { return nil }
        switch (category, kind) {
        case (.changelog, _): return nil
        case (.lockFile, .binary), (.generated, .binary), (_, .content), (_, .bothAdded): return category
        default: return nil
        }
    }
}
