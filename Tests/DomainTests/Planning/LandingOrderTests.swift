import TestSupport
import Testing

@testable import Domain

@Suite("The order that lands everything")
struct LandingOrderTests {
    @Test("of a few costs what the cheapest of all orders costs, and keeps the hard edges", arguments: 0..<60)
    func equalsBruteForce(seed: Int) {
        let search = Self.random(seed: seed, count: 6)
        let start = (0..<6).map(SelectionIndex.init)
        let found = search.best(of: start)
        let all = Self.permutations(of: start).filter { Self.keeps($0, search.targets) }
        #expect(Self.keeps(found, search.targets))
        #expect(search.cost(of: found) == all.map(search.cost).min())
    }

    @Test("of many is never worse than the given one, and keeps the hard edges", arguments: 0..<30)
    func neverWorse(seed: Int) {
        let search = Self.random(seed: seed, count: 30)
        let start = (0..<30).map(SelectionIndex.init)
        let found = search.best(of: start)
        #expect(Self.keeps(found, search.targets))
        #expect(search.cost(of: found) <= search.cost(of: start))
        #expect(search.cost(of: search.improved(found)) == search.cost(of: found))
    }

    @Test("lets the higher layer adapt to the lower one where both sides cost the same")
    func layers() {
        let pairs = [pair("#1", "#2", [conflict("a")])]
        let table = ClashTable(pairs, count: 2) { ["#1": 0, "#2": 1][$0] }
        let search = LandingOrder(table: table, layerRanks: [3, 0], targets: [[], []])
        #expect(search.best(of: [0, 1]) == [1, 0])
    }

    @Test("counts places that meet once, whole files as one, and what a rule resolves not at all")
    func manualPlaces() {
        let pairs = [
            pair("#1", "#4", [conflict("a", hunks: 3)]), pair("#2", "#4", [conflict("a", hunks: 1)]),
            pair("#3", "#4", [conflict("b", hunks: 0), conflict("c", hunks: 2, .mechanical)]),
        ]
        let table = ClashTable(pairs, count: 4) { ["#1": 0, "#2": 1, "#3": 2, "#4": 3][$0] }
        // The three hunks of the fixture stand on lines 1 to 3: one place.
        #expect(table.manual(3, behind: [0]) == 1)
        #expect(table.manual(3, behind: [0, 1]) == 1)
        #expect(table.manual(3, behind: [0, 1, 2]) == 2)
        #expect(table.manual(0, behind: [3]) == 1)
        #expect(table.manual(0, behind: [1, 2]) == 0)
    }

    private static func random(seed: Int, count: Int) -> LandingOrder {
        var random = SeededGenerator(seed: UInt64(seed))
        var pairs: [PairVerdict] = []
        for second in 0..<count {
            for first in 0..<count where first != second && Int.random(in: 0..<4, using: &random) == 0 {
                let files = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    conflict(RepositoryPath(stringLiteral: "f\(Int.random(in: 0..<4, using: &random))"), hunks: 1)
                }
                pairs.append(pair(ChangeSetID("\(first)"), ChangeSetID("\(second)"), files))
            }
        }
        let targets = (0..<count).map { later in
            (0..<later).filter { _ in Int.random(in: 0..<12, using: &random) == 0 }.map(SelectionIndex.init)
        }
        let ranks = (0..<count).map { _ in Int.random(in: 0..<4, using: &random) }
        return LandingOrder(
            table: ClashTable(pairs, count: count) { Int($0.text).map(SelectionIndex.init) }, layerRanks: ranks,
            targets: targets)
    }

    private static func keeps(_ order: [SelectionIndex], _ targets: [[SelectionIndex]]) -> Bool {
        order.indices.allSatisfy { place in order[(place + 1)...].allSatisfy { !targets[order[place]].contains($0) } }
    }

    private static func permutations(of members: [SelectionIndex]) -> [[SelectionIndex]] {
        guard members.count > 1 else { return [members] }
        return members.indices.flatMap { place -> [[SelectionIndex]] in
            var rest = members
            let first = rest.remove(at: place)
            return permutations(of: rest).map { [first] + $0 }
        }
    }
}

extension SelectionIndex: ExpressibleByIntegerLiteral {
    public init(integerLiteral place: Int) { self.init(place) }
}
