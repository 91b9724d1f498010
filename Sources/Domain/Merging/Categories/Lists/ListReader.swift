/// Reads the entries of a list at a contested place, and looks around it for what the list is.
struct ListReader {
    private let formats: [ListFormat]
    /// Longer lines are no entries that a person wrote.
    private static let longestLine = 1000

    /// Prepares for a file; nil where its lists are not known.
    init?(_ file: FileName) {
        formats = ListFormat.all(of: file)
        if formats.isEmpty { return nil }
    }

    /// Returns whether all sides hold nothing but entries of one list, and what both did to them goes together.
    func canUnite(_ place: (base: TextPart, ours: TextPart, theirs: TextPart)) -> Bool { format(of: place) != nil }

    /// Returns the way in which a place's list is written, where all sides hold nothing but entries of one list and what both
    /// did to them goes together; nil elsewhere.
    func format(of place: (base: TextPart, ours: TextPart, theirs: TextPart)) -> ListFormat? {
        formats.first { format in
            guard let base = entries(of: place.base, format), let ours = entries(of: place.ours, format),
                let theirs = entries(of: place.theirs, format)
            else { return false }
            let parts = [place.base, place.ours, place.theirs]
            let shapes = Set((base + ours + theirs).map(\.shape))
            let indentations = Set(parts.flatMap(\.content).filter { !$0.trimmed.isEmpty }.map(\.indentation))
            guard let shape = shapes.first, shapes.count == 1, let indentation = indentations.first,
                indentations.count == 1, ListUnion(base: base, ours: ours, theirs: theirs).isPlain
            else { return false }
            return parts.allSatisfy { isList($0, format, shape, indentation) }
        }
    }

    private func entries(of part: TextPart, _ format: ListFormat) -> [ListEntry]? {
        var entries: [ListEntry] = []
        for line in part.content where !line.trimmed.isEmpty {
            guard line.count <= Self.longestLine, let entry = format.entry(line) else { return nil }
            entries.append(entry)
        }
        return entries
    }

    /// Whether the lines around a part make its entries those of a list whose order has no meaning.
    private func isList(
        _ part: TextPart, _ format: ListFormat, _ shape: ListEntry.Shape, _ indentation: Line
    ) -> Bool {
        switch format {
        case .patterns, .requirements, .assignments: indentation.isEmpty
        case .firstWords: true
        case .yaml: YAMLSurroundings(part: part, shape: shape, indentation: indentation).areList
        case .brackets(let isData, let comment):
            BracketSurroundings(part: part, shape: shape, isData: isData, comment: comment).areList
        }
    }
}
