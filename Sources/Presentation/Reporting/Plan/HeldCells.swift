import Domain
import Wording

/// What stands beside the title of a held change set, in columns.
struct HeldCells {
    let page: Page
    let detail: Detail
    let analysis: Analysis

    /// Returns the cells, each made safe and cut to what its column may take.
    func cells(of held: HeldChangeSet, in group: HeldGroup) -> [String] {
        let person = [author(of: held), age(of: held)]
        let short = Wording.inShort(held, group, base: analysis.base)
        let isFull = detail == .full
        return switch group {
        case .superseded, .finding, .notReady: [cut(short, page.width * 2 / 5)]
        case .mechanical, .dependency, .unknown: isFull ? person : [cut(short, page.width * 2 / 5)]
        case .clash: (detail == .brief ? [cut(short, 20)] : []) + person
        case .base: isFull ? person : [author(of: held), files(of: held)] + cause(of: held) + [age(of: held)]
        case .excluded, .changesNothing, .unrelated: person
        }
    }

    private func author(of held: HeldChangeSet) -> String {
        let name = analysis.changeSet(held.id)?.changeSet.author.shownName ?? ""
        return DisplayWidth.truncate(Escaping.terminal(name), to: page.width < 100 ? 12 : 20)
    }

    private func age(of held: HeldChangeSet) -> String {
        guard let now = page.now, let changeSet = analysis.changeSet(held.id)?.changeSet else { return "" }
        return Wording.age(of: changeSet.authoredAt, at: now)
    }

    /// Returns the first file that has to be resolved by hand, without its directory, and how many more there are.
    private func files(of held: HeldChangeSet) -> String {
        let manual = held.conflicts.filter { $0.resolution == .manual }
        guard let first = (manual.first ?? held.conflicts.first)?.path else { return "" }
        let name = Escaping.terminal(RepositoryPath(bytes: Array(first.lastPart)).text)
        let rest = Set(held.conflicts.map(\.path)).count - 1
        let more = rest > 0 ? " +\(rest)" : ""
        return DisplayWidth.truncate(name, to: max(8, page.width / 6 - more.count)) + more
    }

    /// Returns what the base has that it conflicts with, where there is room for that.
    private func cause(of held: HeldChangeSet) -> [String] {
        let words = Wording.baseChangesInShort(analysis.baseChanges[held.id] ?? [])
        return page.width < 100 ? [] : [cut(words, 18)]
    }

    private func cut(_ phrase: Phrase, _ columns: Int) -> String { DisplayWidth.truncate(phrase.terminal, to: columns) }
}
