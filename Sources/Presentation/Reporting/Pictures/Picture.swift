import Domain
import Wording

/// A plan, or the conflicts alone, as boxes in groups and the lines between them: what the formats that draw have in common.
///
/// Its texts are as others wrote them; a format quotes them.
package struct Picture: Sendable {
    /// One change set.
    struct Node: Sendable {
        let id: ChangeSetID
        /// Its number in the plan; nil where it is no step.
        let number: StepNumber?
        /// The title; empty when there is none.
        let title: String
        /// The layer it ranks by; nil where that is not drawn.
        var layer: Layer?
        /// What keeps it from merging, in a few words; nil when nothing does.
        let reason: String?
        /// Where that is; nil where nothing is to be said of it.
        var place: String?
        /// How many change sets the box stands for; the id is the first one's.
        var count = 1
    }

    /// The layer of a box.
    struct Layer: Sendable {
        let name: String
        /// Its place among the layers, the lowest first; nil for what is none.
        let rank: Int?
    }

    /// The boxes of one frame: a wave, or what is held.
    struct Group: Sendable {
        /// What stands above; nil for a group without a frame.
        let title: String?
        /// The boxes, in the order in which they are drawn.
        let nodes: [Node]
    }

    /// What joins boxes.
    struct Line: Sendable {
        enum Kind: Sendable {
            /// The first end merges before the second one.
            case order
            /// The ends do not all merge, or it could not be told.
            case clash
        }

        let kind: Kind
        /// Two, or more for a clash that no two of them have.
        let ends: [ChangeSetID]
        /// A word on the line; empty for none.
        let label: String
        /// What a reader misses when it is left out: `clash of two that are held`.
        let noun: String
    }

    /// In the order in which they are drawn, as columns where they have frames.
    let groups: [Group]
    /// The most telling first.
    let lines: [Line]
    /// Sentences beside the boxes, our own.
    let notes: [String]
    /// What a line means, one sentence each.
    let legend: [String]

    /// Makes a picture, without the lines to what has no box.
    init(groups: [Group], lines: [Line], notes: [String], legend: [String]) {
        let drawn = Set(groups.flatMap(\.nodes).map(\.id))
        self.groups = groups
        self.lines = lines.filter { $0.ends.allSatisfy(drawn.contains) }
        self.notes = notes
        self.legend = legend
    }

    /// How many boxes there are.
    var count: Int { groups.reduce(0) { $0 + $1.nodes.count } }

    /// Returns the number and id: `3 · #12`.
    static func heading(_ node: Node) -> String {
        let id = DisplayWidth.truncate(node.id.text, to: 40)
        return node.number.map { "\($0) · \(id)" } ?? id
    }

    /// Returns the words in a box: `3 · #12 Let invitations expire`.
    static func caption(_ node: Node) -> String {
        if node.count > 1 { return Wording.count(node.count, "change set") }
        let name = heading(node)
        return node.title.isEmpty ? name : "\(name) \(DisplayWidth.truncate(node.title, to: 60))"
    }

    /// Whether the groups are columns that keep their order, whatever the lines join.
    var isOrdered: Bool { groups.contains { $0.title != nil } }

    /// Returns what the box says below its caption; nil for a change set that nothing holds.
    static func reason(_ node: Node) -> String? {
        node.reason.map { reason in node.place.map { "\(reason): \($0)" } ?? reason }
    }
}
