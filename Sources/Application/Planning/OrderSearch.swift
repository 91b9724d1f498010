import Domain

/// Tries whether change sets that clash in one order merge in another one.
struct OrderSearch {
    /// What it comes to.
    enum Outcome: Hashable {
        /// They merge in this order.
        case works([ChangeSetID])
        /// They clash in every order that their dependencies allow.
        case none
        /// There are too many orders to try.
        case tooMany
    }

    /// 24 orders; one member more would make 120, each of several merges.
    private static let mostMembers = 4
    private let rehearsal: Rehearsal

    /// Merges by a rehearsal, which keeps what it merged.
    init(_ rehearsal: Rehearsal) { self.rehearsal = rehearsal }

    /// Tries the orders of the members, those nearest to the given one first.
    func run(
        _ members: [AssessedChangeSet], dependencies: (ChangeSetID) -> [ChangeSetID]
    ) async throws -> Outcome {
        guard members.count > 1 else { return .none }
        guard members.count <= Self.mostMembers else { return .tooMany }
        let needs = Dictionary(members.map { ($0.id, Set(dependencies($0.id))) }) { first, _ in first }
        for order in Self.permutations(of: members) where Self.keeps(order, needs) {
            if case .merged = try await rehearsal.run(order) { return .works(order.map(\.id)) }
        }
        return .none
    }

    private static func keeps(_ order: [AssessedChangeSet], _ needs: [ChangeSetID: Set<ChangeSetID>]) -> Bool {
        order.indices.allSatisfy { place in
            order[(place + 1)...].allSatisfy { !(needs[order[place].id]?.contains($0.id) ?? false) }
        }
    }

    private static func permutations(of members: [AssessedChangeSet]) -> [[AssessedChangeSet]] {
        guard members.count > 1 else { return [members] }
        return members.indices.flatMap { place -> [[AssessedChangeSet]] in
            var rest = members
            let first = rest.remove(at: place)
            return permutations(of: rest).map { [first] + $0 }
        }
    }
}
