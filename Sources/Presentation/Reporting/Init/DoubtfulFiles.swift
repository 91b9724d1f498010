import Domain
import Wording

/// The files whose place is little more than a guess, a line each, and the rest as counts.
struct DoubtfulFiles {
    /// How many files are named.
    private static let most = 20
    /// How long a line gets.
    private static let longest = 130
    private let draft: ConfigurationDraft

    init(_ draft: ConfigurationDraft) { self.draft = draft }

    /// The lines: those with a signal or a telling directory first, for whoever corrects them learns the most there.
    var lines: [String] {
        let sorted = draft.doubtful.sorted { (rank($0), $0.path) < (rank($1), $1.path) }
        let rest = Dictionary(grouping: sorted.dropFirst(Self.most)) { draft.architecture.layerName(of: $0.placement) }
        let counts = rest.sorted { $0.key < $1.key }.map { "\($0.value.count) in \($0.key)" }
        return sorted.prefix(Self.most).map(line)
            + (counts.isEmpty ? [] : ["and \(counts.joined(separator: ", ")): orchestrate layers lists them"])
    }

    private func line(_ file: PlacedFile) -> String {
        let layer = draft.architecture.layerName(of: file.placement)
        let text = "\(file.path.text): \(layer), \(Wording.basis(file.basis).plain)"
        return DisplayWidth.truncate(text, to: Self.longest)
    }

    private func rank(_ file: PlacedFile) -> Int {
        switch file.basis {
        case .content: 0
        case .pattern(_, .soft, _): 1
        case .pattern(_, .last, _): FileSignals.areSought(in: file.path) ? 2 : 3
        case .pattern, .nothing: 4
        }
    }
}
