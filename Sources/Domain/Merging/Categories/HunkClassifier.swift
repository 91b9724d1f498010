/// Tells what the conflicting places of one file are, from its path and the lines of the three sides.
///
/// It takes time in proportion to the lines, and gives the same answer when the sides change places.
struct HunkClassifier {
    /// What its name says, or `manual` where its lines are not read.
    private let known: HunkCategory?
    private let changelog: ChangelogReader?
    private let whitespace: WhitespaceRule
    private let imports: ImportReader?
    private let lists: ListReader?

    /// Prepares for a file. Where its lines are not read, only its name counts.
    init(path: RepositoryPath, readsLines: Bool = true) {
        let file = FileName(path)
        let named = MechanicalPaths.category(of: path)
        // Of a changelog the lines must say whether both sides' entries can be kept.
        let isChangelog = named == .changelog
        changelog = isChangelog ? ChangelogReader() : nil
        known = (isChangelog ? nil : named) ?? (readsLines ? nil : .manual)
        whitespace = WhitespaceRule(file)
        imports = ImportLanguage.of(file).map(ImportReader.init)
        lists = ListReader(file)
    }

    /// Returns what a place is. Where no lines of the base are given for it, it may be that one side changed what the
    /// other kept, so that only what needs no base counts.
    func category(of place: ContestedPlace) -> HunkCategory {
        if let known { return known }
        if let changelog { return changelog.canUnite(place) ? .changelog : .manual }
        if whitespace.isAllThatDiffers(at: place) { return .whitespaceOnly }
        if let imports, imports.canUnite(place) { return .importList }
        guard let base = place.base else { return .manual }
        let sides = (base: base, ours: place.ours, theirs: place.theirs)
        if let lists, lists.canUnite(sides) { return .unionableList }
        return BlockMove.isAllThatClashes(sides) ? .identicalMove : .manual
    }
}
