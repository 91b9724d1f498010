/// Brings catalogues of translations together, message by message.
struct UnitedCatalogue {
    private let base: [[UInt8]: Catalogue.Entry]
    private let ours: [Catalogue.Entry]
    private let theirs: [Catalogue.Entry]
    private let others: [[UInt8]: Catalogue.Entry]
    /// Whether their file was extracted from the code later than ours.
    private let isTheirsNewer: Bool

    /// Whether a file is one by its name.
    static func reads(_ name: FileName) -> Bool { ["po", "pot"].contains(name.ending) }

    /// Reads the three files; nil where one is no catalogue.
    init?(base: Text, ours: Text, theirs: Text) {
        guard let mine = Catalogue(ours), let other = Catalogue(theirs) else { return nil }
        let old = base.lineCount == 0 ? [] : Catalogue(base)?.entries
        guard let old else { return nil }
        self.base = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
        self.ours = mine.entries
        self.theirs = other.entries
        others = Dictionary(other.entries.map { ($0.key, $0) }) { first, _ in first }
        let dates = [mine, other].map { Self.date("POT-Creation-Date", of: $0) ?? [] }
        isTheirsNewer = dates[0].lexicographicallyPrecedes(dates[1])
    }

    private static func date(_ field: String, of catalogue: Catalogue) -> [UInt8]? {
        catalogue.entries.first?.translation.first { $0.holds(field + ":") }.map { Array($0.trimmed) }
    }

    /// What becomes of a message.
    private struct Choice {
        /// It, as it is to be there; nil where it is not.
        let entry: Catalogue.Entry?
        /// Whether nobody need look at it.
        let isSure: Bool

        init(_ entry: Catalogue.Entry?, isSure: Bool = true) {
            self.entry = entry
            self.isSure = isSure
        }
    }

    /// The file, and whether nobody translated a message in two ways.
    var answer: PlaceAnswer {
        let mine = Dictionary(ours.map { ($0.key, $0) }) { first, _ in first }
        var isSure = true
        var kept: [Catalogue.Entry] = []
        for entry in ours {
            let choice =
                others[entry.key].map { entry.isHeader ? Choice(header(entry, $0)) : merged(entry, $0) }
                ?? alone(entry, isTheirs: false)
            isSure = isSure && choice.isSure
            if let entry = choice.entry { kept.append(entry) }
        }
        for (index, entry) in theirs.enumerated() where mine[entry.key] == nil {
            let choice = alone(entry, isTheirs: true)
            isSure = isSure && choice.isSure
            guard let entry = choice.entry else { continue }
            let before = theirs[..<index].reversed().lazy.compactMap { former in
                kept.firstIndex { $0.key == former.key }
            }.first
            kept.insert(entry, at: before.map { $0 + 1 } ?? 0)
        }
        let text = kept.filter { !$0.isObsolete || !isUsed($0, among: kept, mine) }
            .map { ContestedList.joined($0.lines) }.joined(separator: [0x0A])
        return isSure ? .certain(text) : .proposed(text)
    }

    /// Whether a message that one side keeps for later is used now, which no side has so.
    private func isUsed(
        _ entry: Catalogue.Entry, among kept: [Catalogue.Entry], _ mine: [[UInt8]: Catalogue.Entry]
    ) -> Bool {
        let key = Array(entry.key.dropFirst(2))
        guard kept.contains(where: { $0.key == key }) else { return false }
        return ![mine, others].contains { $0[key] != nil && $0[entry.key] != nil }
    }

    /// A message that one side has alone. The other one never had it, or dropped it: what was translated anew meanwhile stays
    /// then, unless the other side's file is the newer one.
    private func alone(_ entry: Catalogue.Entry, isTheirs: Bool) -> Choice {
        guard let old = base[entry.key] else { return Choice(entry) }
        if old.meaning == entry.meaning || entry.isObsolete { return Choice(nil) }
        return Choice(isTheirs == isTheirsNewer ? entry : nil, isSure: false)
    }

    private func merged(_ ours: Catalogue.Entry, _ theirs: Catalogue.Entry) -> Choice {
        let old = base[ours.key]
        let extracted = isTheirsNewer ? theirs : ours
        let translated = translated(ours, theirs, old)
        let text = translated ?? extracted
        let entry = Catalogue.Entry(
            key: ours.key, message: extracted.message, translation: text.translation,
            comments: changed(ours.comments, theirs.comments, old?.comments) ?? extracted.comments,
            flags: text.flags, isObsolete: ours.isObsolete)
        return Choice(entry, isSure: translated != nil)
    }

    /// The version whose translation counts; nil where both translated it, each in its own way.
    private func translated(
        _ ours: Catalogue.Entry, _ theirs: Catalogue.Entry, _ old: Catalogue.Entry?
    ) -> Catalogue.Entry? {
        if ours.meaning == theirs.meaning { return ours.isFuzzy && !theirs.isFuzzy ? theirs : ours }
        if let old, ours.meaning == old.meaning { return theirs }
        if let old, theirs.meaning == old.meaning { return ours }
        if ours.isEmpty != theirs.isEmpty { return ours.isEmpty ? theirs : ours }
        if ours.isFuzzy != theirs.isFuzzy { return ours.isFuzzy ? theirs : ours }
        return nil
    }

    private func changed(_ ours: [Line], _ theirs: [Line], _ old: [Line]?) -> [Line]? {
        if ours == theirs { return ours }
        guard let old else { return nil }
        if ours == old { return theirs }
        return theirs == old ? ours : nil
    }

    /// The description of the file: each field by itself, the later date of two.
    private func header(_ ours: Catalogue.Entry, _ theirs: Catalogue.Entry) -> Catalogue.Entry {
        let old = Self.fields(base[ours.key]?.translation ?? [])
        let others = Self.fields(theirs.translation)
        let lines = ours.translation.map { line -> Line in
            guard let name = Self.field(line), let other = others[name], other.trimmed != line.trimmed else {
                return line
            }
            if old[name]?.trimmed == line.trimmed { return other }
            if old[name]?.trimmed == other.trimmed { return line }
            if name.ends("Date") { return line.trimmed.lexicographicallyPrecedes(other.trimmed) ? other : line }
            return isTheirsNewer ? other : line
        }
        return Catalogue.Entry(
            key: ours.key, message: ours.message, translation: lines,
            comments: changed(ours.comments, theirs.comments, base[ours.key]?.comments) ?? ours.comments,
            flags: ours.flags, isObsolete: false)
    }

    private static func fields(_ lines: [Line]) -> [Line: Line] {
        Dictionary(lines.compactMap { line in field(line).map { ($0, line) } }) { first, _ in first }
    }

    private static func field(_ line: Line) -> Line? {
        let text = line.trimmed.drop { $0 == UInt8(ascii: "\"") }
        return text.firstIndex(of: UInt8(ascii: ":")).map { text[..<$0] }
    }
}
