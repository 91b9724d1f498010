/// Which names a file uses outside of its imports: in each side's text, and in what comes of the merge.
struct ImportUses {
    private let merged: UsedWords
    private let ours: UsedWords
    private let theirs: UsedWords
    /// The longest line of code that either side has, within reason: a statement may be as long.
    let lineLimit: Int
    private let keepsAll: Bool
    /// The names that imports bring which stand elsewhere in what comes out.
    let elsewhere: Set<Line>

    /// Looks through a text of which some places are settled.
    ///
    /// - Parameter settled: Returns the lines that settle a place; nil where that is open.
    init(_ file: ConflictedText, _ reader: ImportReader, settled: (MergeRegion) -> [UInt8]?) {
        let sketch = Self.sketch(file, reader, settled: settled)
        merged = sketch.words
        elsewhere = sketch.imported
        (ours, theirs) = (
            Self.words(Self.lines(file.merge.ours), reader), Self.words(Self.lines(file.merge.theirs), reader)
        )
        let lines = (Self.lines(file.merge.ours) + Self.lines(file.merge.theirs))
        lineLimit = min(
            max(lines.lazy.map { $0.withoutEnd.count }.max() ?? 0, 79), file.name.ending.hasPrefix("py") ? 100 : 80)
        // What a package's own file imports it passes on.
        keepsAll = file.name.name == "__init__.py" || file.name.name.hasPrefix("index.")
    }

    private static func sketch(
        _ file: ConflictedText, _ reader: ImportReader, settled: (MergeRegion) -> [UInt8]?
    ) -> (words: UsedWords, imported: Set<Line>) {
        let merge = file.merge
        var sketch: [Line] = []
        var doubtful: [[Line]] = []
        var line = 0
        for region in merge.regions {
            sketch += (line..<region.base.lowerBound).map { merge.base.bytes(ofLines: $0..<$0 + 1) }
            let mine = region.ours.map { merge.ours.bytes(ofLines: $0..<$0 + 1) }
            let others = region.theirs.map { merge.theirs.bytes(ofLines: $0..<$0 + 1) }
            if !merge.isContested(region) {
                sketch += region.author == .theirs ? others : mine
            } else if !reader.canUnite(file.place(region)) {
                if let lines = settled(region).map(Text.init) {
                    sketch += Self.lines(lines)
                } else {
                    doubtful += [mine, others]
                }
            }
            line = region.base.upperBound
        }
        sketch += (line..<merge.base.lineCount).map { merge.base.bytes(ofLines: $0..<$0 + 1) }
        var words = Self.words(sketch, reader)
        for lines in doubtful { words.addDoubtful(Self.words(lines, reader)) }
        return (words, Self.imported(sketch, reader))
    }

    /// The names that whole statements of one line bring, at the top of the file.
    private static func imported(_ lines: [Line], _ reader: ImportReader) -> Set<Line> {
        var found: Set<Line> = []
        for line in lines where line.first.map({ !Line.isSpace($0) }) ?? false {
            guard let tokens = reader.tokenizer.tokens(of: line), !tokens.isEmpty, reader.begins(line, tokens),
                ImportReader.depth(of: tokens) == 0, let names = reader.parser.names(of: tokens)
            else { continue }
            found.formUnion(
                names.filter { !$0.isForEffect && $0.binding.last != UInt8(ascii: "*") }.map { $0.binding[...] })
        }
        return found
    }

    private static func lines(_ text: Text) -> [Line] { (0..<text.lineCount).map { text.bytes(ofLines: $0..<$0 + 1) } }

    /// The words of lines that are no imports.
    private static func words(_ lines: [Line], _ reader: ImportReader) -> UsedWords {
        var words = UsedWords(reader.language)
        var depth = 0
        for line in lines {
            if let tokens = reader.tokenizer.tokens(of: line), !tokens.isEmpty,
                depth > 0 || reader.begins(line, tokens)
            {
                depth = max(0, depth + ImportReader.depth(of: tokens))
                continue
            }
            depth = 0
            words.add(line)
        }
        return words
    }

    /// Whether a name that one side or both bring is to be there, and whether that is sure.
    func decision(
        _ item: ImportItem, inBase: Bool, inOurs: Bool, inTheirs: Bool
    ) -> (keeps: Bool, isSure: Bool) {
        if inOurs && inTheirs { return (true, true) }
        let name = item.binding[...]
        let isUsed = merged.code.contains(name)
        let mayBeUsed = merged.quoted.contains(name)
        let own = inOurs ? ours : theirs
        let hadUse = own.code.contains(name)
        if inBase {
            // One side dropped it. What was there without a use, for what it does, goes with that.
            if keepsAll || !hadUse && !own.quoted.contains(name) { return (false, true) }
            return (isUsed, isUsed || !mayBeUsed)
        }
        if isUsed || keepsAll || item.binding.isEmpty || !hadUse { return (true, true) }
        return (mayBeUsed, true)
    }
}
