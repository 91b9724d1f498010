import Domain

extension Picture {
    /// More than so many alike that no line touches make one box.
    private static let mostAlike = 3

    /// Returns the groups with one box for all of a group that are held for the same reason and that no line touches: of
    /// hundreds that conflict with the base each box would say the same, and they would hide the rest.
    static func folded(_ groups: [Group], joinedBy lines: [Line]) -> [Group] {
        let joined = Set(lines.flatMap(\.ends))
        return groups.map { group in
            let loose = group.nodes.filter { $0.reason != nil && !joined.contains($0.id) }
            let alike = Dictionary(grouping: loose) { $0.reason ?? "" }.filter { $0.value.count > mostAlike }
            let foldedIDs = Set(alike.values.joined().map(\.id))
            let boxes = alike.sorted { $0.key < $1.key }.compactMap { reason, nodes in
                nodes.first.map {
                    Node(id: $0.id, number: nil, title: "", reason: "each \(reason)", count: nodes.count)
                }
            }
            return Group(title: group.title, nodes: group.nodes.filter { !foldedIDs.contains($0.id) } + boxes)
        }
    }
}
