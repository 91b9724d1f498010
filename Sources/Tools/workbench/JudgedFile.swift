import Domain

/// What resolvers make of a file, beside what people made of it.
struct JudgedFile {
    /// How the two compare.
    enum Verdict: String, CaseIterable {
        case same, sameLines, differs, unknown
    }

    /// One place that resolvers settle.
    struct Place {
        /// Which it is, from 1.
        let number: Int
        let answer: ResolvedText.Answer
        let verdict: Verdict
        /// What resolvers and people have there.
        let shown: String
    }

    let path: String
    /// The first digits of the blobs of both sides.
    let blobs: String
    /// How many places clash.
    let count: Int
    /// Whether a tool makes the file, or its name says that it is a catalogue.
    let isToolOwned: Bool
    let places: [Place]
    /// Of a catalogue, how many of people's messages resolvers translate as they do, and how many there are.
    let messages: (alike: Int, all: Int)

    init(_ resolution: FileResolution, _ file: FileVersions, human: [UInt8]?) {
        path = file.path.text
        blobs = [file.ours, file.theirs].map { BlobName.of($0).map { String($0.hex.prefix(12)) } ?? "" }
            .joined(separator: "..")
        count = resolution.places
        let category = MechanicalPaths.category(of: file.path)
        isToolOwned = resolution.tool != nil || category == .catalogue
        let (text, ranges) = resolution.draft
        let isSettled = resolution.content(taking: [.certain, .proposed]) != nil && category == .catalogue
        messages = isSettled ? human.flatMap { CatalogueComparison.messages(of: text, like: $0) } ?? (0, 0) : (0, 0)
        let merged = Text(text)
        let person = human.map(Text.init)
        let diff = person.flatMap { LineDiff.between(merged, $0) }
        places = zip(resolution.answers, ranges).enumerated().compactMap { index, found in
            guard let answer = found.0 else { return nil }
            // A catalogue is settled as a whole: its messages are compared instead.
            guard let person, let diff, answer.resolver != .catalogue else {
                return Place(number: index + 1, answer: answer, verdict: .unknown, shown: "")
            }
            let (own, other) = Self.compared(found.1, merged, person, diff)
            let isAlike =
                Self.isAlike(own, other) || answer.resolver == .imports && Self.words(own) == Self.words(other)
            let verdict: Verdict = own == other ? .same : isAlike ? .sameLines : .differs
            let shown = Self.shown(own, other)
            return Place(number: index + 1, answer: answer, verdict: verdict, shown: shown)
        }
    }

    /// Returns the lines of a place with those that people changed with them, and what people have there.
    private static func compared(
        _ range: Range<Int>, _ merged: Text, _ person: Text, _ diff: LineDiff
    ) -> (own: [UInt8], other: [UInt8]) {
        let touched = diff.hunks.filter { hunk in
            hunk.base.isEmpty
                ? range.lowerBound <= hunk.base.lowerBound && hunk.base.lowerBound <= range.upperBound
                : hunk.base.lowerBound < range.upperBound && range.lowerBound < hunk.base.upperBound
        }
        guard let first = touched.first, let last = touched.last else { return ([], []) }
        let lines = min(range.lowerBound, first.base.lowerBound)..<max(range.upperBound, last.base.upperBound)
        let before = diff.hunks.filter { $0.base.lowerBound < first.base.lowerBound }
            .reduce(0) { $0 + $1.side.count - $1.base.count }
        let shift = touched.reduce(before) { $0 + $1.side.count - $1.base.count }
        let theirs = lines.lowerBound + before..<min(person.lineCount, lines.upperBound + shift)
        return (Array(merged.bytes(ofLines: lines)), Array(person.bytes(ofLines: theirs)))
    }

    private static func isAlike(_ own: [UInt8], _ other: [UInt8]) -> Bool {
        LayoutComparison.isAllThatDiffers(own, other) || lines(own).sorted() == lines(other).sorted()
    }

    private static func lines(_ text: [UInt8]) -> [String] {
        String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).map { line in
            String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }.filter { !$0.isEmpty }
    }

    /// The words: imports say the same in any order, and in one statement or two.
    private static func words(_ text: [UInt8]) -> Set<Substring> {
        Set(String(decoding: text, as: UTF8.self).split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." })
    }

    private static func shown(_ own: [UInt8], _ other: [UInt8]) -> String {
        let texts = [own, other].map { String(decoding: $0, as: UTF8.self) }
        return "--- resolvers\n\(texts[0])--- people\n\(texts[1])"
    }
}
