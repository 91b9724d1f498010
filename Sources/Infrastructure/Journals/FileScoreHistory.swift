package import Domain
import Files
import Foundation

/// Keeps the scores of plans in a file, a line each. Lines are added at its end and never changed.
package struct FileScoreHistory: Sendable {
    private let path: String

    /// Keeps them in this file; it and its directory are made with the first score.
    package init(path: String) { self.path = path }

    /// Keeps them in `orchestrate/scores.jsonl` of a repository's common directory, which ends in `/`.
    package init(commonDirectory: String) throws {
        try JournalError.mapping { try Disk.makeLastingDirectory(commonDirectory + "orchestrate") }
        path = commonDirectory + "orchestrate/scores.jsonl"
    }

    /// Returns all entries, the oldest first, after adding one where there is none of that plan at that base.
    package func adding(_ entry: ScoreEntry) throws -> [ScoreEntry] {
        try JournalError.mapping { try add(entry) }
    }

    private func add(_ entry: ScoreEntry) throws -> [ScoreEntry] {
        let file = try OpenFile(path, for: .appending)
        guard try file.lock() else { throw JournalError.busy(path: path) }
        let known = try entries(try Disk.content(of: path) ?? [])
        if known.contains(where: { $0.digest == entry.digest && $0.base == entry.base }) { return known }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try file.write(Array(try encoder.encode(ScoreLine(entry))) + [UInt8(ascii: "\n")])
        try file.sync()
        return known + [entry]
    }

    private func entries(_ content: [UInt8]) throws -> [ScoreEntry] {
        guard content.isEmpty || content.last == UInt8(ascii: "\n") else {
            let lines = content.count { $0 == UInt8(ascii: "\n") } + 1
            throw damage(lines, "it was not written to its end; remove it")
        }
        return try content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
            .enumerated().map { place, bytes in
                do {
                    return try JSONDecoder().decode(ScoreLine.self, from: Data(bytes)).entry()
                } catch {
                    throw damage(place + 1, "it is no score")
                }
            }
    }

    private func damage(_ line: Int, _ why: String) -> JournalError {
        .file(path: path, cause: "line \(line): \(why)")
    }
}

/// A line of the file.
struct ScoreLine: Codable {
    /// A tally under its short names.
    struct Counts: Codable {
        let tp: Int
        let fp: Int
        let fn: Int
        let tn: Int
    }

    /// What is wrong with a line.
    struct Mistake: Error {}

    static let schema = "orchestrate/scored/v1"
    let schema: String
    let digest: String
    let base: String
    let total: Counts
    let kinds: [String: Counts]
    let excluded: [String: Int]
    let uncountedConflicts: Int
    let missedBeside: Int
    let falseAlarmsAhead: Int

    init(_ entry: ScoreEntry) {
        schema = Self.schema
        digest = entry.digest
        base = entry.base.hex
        total = Counts(entry.counts.total)
        kinds = entry.counts.kinds.mapValues(Counts.init)
        excluded = entry.counts.excluded
        uncountedConflicts = entry.counts.uncountedConflicts
        missedBeside = entry.counts.missedBeside
        falseAlarmsAhead = entry.counts.falseAlarmsAhead
    }

    func entry() throws -> ScoreEntry {
        guard schema == Self.schema, let base = ObjectID(hex: base) else { throw Mistake() }
        var counts = ScoreCounts()
        counts.total = total.tally
        counts.kinds = kinds.mapValues(\.tally)
        counts.excluded = excluded
        counts.uncountedConflicts = uncountedConflicts
        counts.missedBeside = missedBeside
        counts.falseAlarmsAhead = falseAlarmsAhead
        return ScoreEntry(digest: digest, base: base, counts: counts)
    }
}

extension ScoreLine.Counts {
    init(_ tally: Tally) {
        self.init(
            tp: tally.truePositives, fp: tally.falsePositives, fn: tally.falseNegatives, tn: tally.trueNegatives)
    }

    var tally: Tally { Tally(truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn) }
}
