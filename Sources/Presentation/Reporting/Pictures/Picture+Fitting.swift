import Domain
import Wording

extension Picture {
    /// What a format has room for, and what a part takes.
    struct Room {
        /// The characters for boxes and lines.
        let characters: Int
        /// How many strokes may be drawn: a line between two is one, a clash of several one for each.
        let strokes: Int
        /// What a box takes.
        let node: (Node) -> Int
        /// What a line takes.
        let line: (Line) -> Int
    }

    /// Returns what fits: the steps in order before what is held, the boxes in three quarters of the room before the lines;
    /// the lines most telling first, none whose ends are not all there. A note says what was left out.
    func fitting(_ room: Room) -> Picture {
        let nodes = keptNodes(room)
        let left = nodes.reduce(room.characters) { $0 - room.node($1) }
        let kept = Set(nodes.map(\.id))
        let drawable = lines.filter { $0.ends.allSatisfy(kept.contains) }
        let shown = drawable.prefix(within: left) { room.line($0) }.prefix(within: room.strokes) { $0.strokes }
        let gone = lines.filter { !$0.ends.allSatisfy(kept.contains) } + drawable.dropFirst(shown.count)
        let groups = groups.map { group in
            Group(title: group.title, nodes: group.nodes.filter { kept.contains($0.id) })
        }
        return Picture(
            groups: groups.filter { !$0.nodes.isEmpty }, lines: Array(shown),
            notes: notes + note(on: changeSets - nodes.reduce(0) { $0 + $1.count }, gone), legend: legend)
    }

    private var changeSets: Int { groups.flatMap(\.nodes).reduce(0) { $0 + $1.count } }

    private func keptNodes(_ room: Room) -> ArraySlice<Node> {
        let all = groups.flatMap(\.nodes)
        let steps = all.compactMap { node in node.number.map { (number: $0, node: node) } }
        let others = all.filter { $0.number == nil }
        return (steps.sorted { $0.number < $1.number }.map(\.node) + others).prefix(within: room.characters / 4 * 3) {
            room.node($0)
        }
    }

    private func note(on changeSets: Int, _ gone: [Line]) -> [String] {
        var counts = changeSets == 0 ? [] : [Wording.count(changeSets, "change set")]
        let byNoun = Dictionary(grouping: gone, by: \.noun).mapValues(\.count)
        let nouns = [
            ("arrow", "arrows"), ("clash of several", "clashes of several"), ("clash", "clashes"),
            ("clash of two that are held", "clashes of two that are held"),
        ]
        for (one, many) in nouns {
            guard let count = byNoun[one] else { continue }
            counts.append(Wording.count(count, one, many))
        }
        return counts.isEmpty ? [] : ["Left out to keep the picture small: \(Wording.list(counts))"]
    }
}

extension Picture.Line {
    /// How many lines are drawn for it.
    var strokes: Int { ends.count == 2 ? 1 : ends.count }
}

extension Collection {
    /// Returns the first elements whose sizes together stay within a limit.
    fileprivate func prefix(within limit: Int, size: (Element) -> Int) -> SubSequence {
        var used = 0
        return prefix { element in
            used += size(element)
            return used <= limit
        }
    }
}
