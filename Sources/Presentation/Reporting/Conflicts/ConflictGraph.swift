import Domain

/// Who is not clean together with whom.
struct ConflictGraph {
    /// A change set and those it is not clean with.
    private let partners: [ChangeSetID: [ChangeSetID]]
    private let clashes: Set<Set<ChangeSetID>>
    private let unknown: Set<Set<ChangeSetID>>
    /// The groups of change sets connected by such pairs, each in selection order, by their first members.
    let clusters: [[ChangeSetID]]
    /// How many change sets were compared and are clean together with every other one.
    let bystanders: Int

    /// Reads the pairs of an analysis.
    init(_ analysis: Analysis) {
        var partners: [ChangeSetID: [ChangeSetID]] = [:]
        var clashes: Set<Set<ChangeSetID>> = []
        var unknown: Set<Set<ChangeSetID>> = []
        for pair in analysis.pairs {
            partners[pair.first, default: []].append(pair.second)
            partners[pair.second, default: []].append(pair.first)
            switch pair.outcome {
            case .conflicts, .broken: clashes.insert([pair.first, pair.second])
            case .unknown: unknown.insert([pair.first, pair.second])
            }
        }
        let compared = analysis.changeSets.filter(\.verdict.isClean).map(\.id)
        let members = compared.filter { partners[$0] != nil }
        let places = Dictionary(compared.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.partners = partners.mapValues { $0.sorted { places[$0] ?? .max < places[$1] ?? .max } }
        self.clashes = clashes
        self.unknown = unknown
        bystanders = compared.count - members.count
        clusters = Self.clusters(of: members, partners)
    }

    /// Returns those that a change set is not clean with, in selection order.
    func partners(of id: ChangeSetID) -> [ChangeSetID] { partners[id] ?? [] }

    /// Returns whether the two conflict.
    func isClash(_ first: ChangeSetID, _ second: ChangeSetID) -> Bool { clashes.contains([first, second]) }

    /// Returns whether the two could not be compared.
    func isUnknown(_ first: ChangeSetID, _ second: ChangeSetID) -> Bool { unknown.contains([first, second]) }

    private static func clusters(
        of members: [ChangeSetID], _ partners: [ChangeSetID: [ChangeSetID]]
    ) -> [[ChangeSetID]] {
        var cluster: [ChangeSetID: Int] = [:]
        var count = 0
        for start in members where cluster[start] == nil {
            var open = [start]
            cluster[start] = count
            while let next = open.popLast() {
                for partner in partners[next] ?? [] where cluster[partner] == nil {
                    cluster[partner] = count
                    open.append(partner)
                }
            }
            count += 1
        }
        let grouped = Dictionary(grouping: members) { cluster[$0] ?? 0 }
        return (0..<count).map { grouped[$0] ?? [] }
    }
}
