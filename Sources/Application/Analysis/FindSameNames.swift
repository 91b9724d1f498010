import Domain

/// Finds names that land beside each other and are the same where case or Unicode form does not count.
struct FindSameNames {
    private let trees: any TreeReader

    init(trees: any TreeReader) { self.trees = trees }

    /// Returns what there is to say of the change sets that land on a base, in that order; nothing where no such names meet.
    ///
    /// - Throws: when the base can't be read.
    func callAsFunction(_ changeSets: [ChangeSet], on base: Base) async throws -> [RunNote] {
        let search = SameNameSearch(changeSets)
        let directories = search.directories
        guard !directories.isEmpty else { return [] }
        let names = try await trees.names(in: directories, of: base.tree)
        var needsFiles = false
        let doubtful = search.sameNames(beside: names) {
            needsFiles = true
            return []
        }
        let files = needsFiles ? try await trees.paths(in: base.tree) : []
        let found = needsFiles ? search.sameNames(beside: names) { files } : doubtful
        return found.isEmpty ? [] : [.sameNames(found)]
    }
}
