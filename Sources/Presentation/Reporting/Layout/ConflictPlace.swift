import Domain
import Wording

/// Where in a file a conflict is, as one side has the lines.
struct ConflictPlace {
    /// More places of a file than this are not named.
    private static let limit = 3
    /// The file's name, made safe for the format.
    let path: String
    /// The lines of the side, in order; an empty range for what is inserted.
    let ranges: [LineRange]
    /// Whose lines they are, made safe for the format; nil where the report says that elsewhere.
    let owner: String?

    /// Returns `app/models.py:40-52, 60 in #12`, `app/models.py above line 972 in #12`, `at the top of app/models.py in #12`.
    var withColon: String { text(lines: { ":\($0)" }, separator: "") }

    /// Returns `app/models.py line 27 in #12`, `app/models.py lines 40-52, 60 in #12`.
    var inWords: String {
        let isOne = ranges.count == 1 && ranges.allSatisfy { $0.count == 1 }
        return text(lines: { " \(isOne ? "line" : "lines") \($0)" }, separator: " and")
    }

    private func text(lines: (String) -> String, separator: String) -> String {
        let shown = ranges.prefix(Self.limit)
        guard !shown.isEmpty else { return path }
        let numbers = shown.filter { $0.count > 0 }.map(Wording.lines).joined(separator: ", ")
        let inserted = shown.filter { $0.count < 1 }.map(Wording.lines)
        let more = ranges.count > Self.limit ? ", …" : ""
        let whose = owner.map { " in \($0)" } ?? ""
        if numbers.isEmpty {
            if inserted == ["at the top"] { return "at the top of \(path)\(whose)\(more)" }
            return "\(path) \(inserted.joined(separator: ", "))\(more)\(whose)"
        }
        let rest = inserted.isEmpty ? "" : "\(separator) \(inserted.joined(separator: ", "))"
        return path + lines(numbers) + (rest.isEmpty ? "" : (separator.isEmpty ? "," : "") + rest) + more + whose
    }
}

extension Conflict {
    /// The lines of the later side.
    var laterLines: [LineRange] { hunks.map(\.range.theirs) }
}
