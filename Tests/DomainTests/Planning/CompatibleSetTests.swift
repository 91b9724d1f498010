import TestSupport
import Testing

@testable import Domain

@Suite("The largest compatible set")
struct CompatibleSetTests {
    @Test("is what trying every subset finds, and the most wanted of the largest", arguments: 0..<300)
    func equalsBruteForce(seed: Int) {
        let problem = randomProblem(seed: UInt64(seed))
        let found = CompatibleSet(of: problem)
        let best = bruteForce(problem)
        #expect(found.chosen == best)
        #expect(found.upperBound == weight(of: best, problem))
        #expect(CompatibleSet(of: problem) == found)
    }

    @Test("is found by branching alone, without a greedy start, and nothing larger is", arguments: 0..<300)
    func branching(seed: Int) {
        let problem = randomProblem(seed: UInt64(seed))
        let weight = weight(of: bruteForce(problem), problem)
        let constraints = Constraints(problem)
        var search = CompatibilitySearch(constraints, effort: SearchEffort(1_000_000))
        let found = search.choice(from: constraints.start, atLeast: 0, enough: .max)
        #expect(found.map(constraints.weight) == weight)
        let chosen = (0..<problem.count).filter { found?.contains(constraints.preference[$0]) == true }
        #expect(isAllowed(chosen, problem))
        let enough = search.choice(from: constraints.start, atLeast: weight, enough: weight)
        #expect(enough.map(constraints.weight) == weight)
        #expect(search.choice(from: constraints.start, atLeast: weight + 1, enough: .max) == nil)
    }

    @Test("stays within the rules and the bound when the effort runs out", arguments: 0..<100, [0, 20, 60])
    func staysValidWithoutEffort(seed: Int, effort: Int) {
        let problem = randomProblem(seed: UInt64(seed))
        let found = CompatibleSet(of: problem, effort: effort)
        let best = bruteForce(problem)
        #expect(isAllowed(found.chosen, problem))
        #expect(weight(of: found.chosen, problem) <= weight(of: best, problem))
        for vertex in 0..<problem.count where !found.chosen.contains(vertex) {
            #expect(!isAllowed(found.chosen + [vertex], problem))
        }
        #expect(found.upperBound >= weight(of: best, problem))
        #expect(CompatibleSet.upperBound(of: problem) >= weight(of: best, problem))
    }

    @Test("takes one of sixty that all rewrite one lock file, and all that they leave alone")
    func lockFileClique() {
        let clique = (0..<60).flatMap { one in (0..<one).map { ($0, one) } }
        let found = CompatibleSet(of: Compatibility(count: 100, rivals: clique, clashes: [], needs: none(100)))
        #expect(found.chosen == [0] + Array(60..<100))
        #expect(found.upperBound == 41)
    }

    @Test("is proven for a long chain of rivals")
    func longChain() {
        let chain = (1..<150).map { ($0 - 1, $0) }
        let found = CompatibleSet(of: Compatibility(count: 150, rivals: chain, clashes: [], needs: none(150)))
        #expect(found.chosen == Array(stride(from: 0, to: 150, by: 2)))
        #expect(found.upperBound == 75)
    }

    @Test("of rings of five that one vertex holds together is searched ring by ring")
    func rings() {
        // Vertex 0 rivals one of each ring; two of each ring fit beside it.
        let links = (0..<4).flatMap { ring in (0..<5).map { (1 + ring * 5 + $0, 1 + ring * 5 + ($0 + 1) % 5) } }
        let hub = (0..<4).map { (0, 1 + $0 * 5) }
        let problem = Compatibility(count: 21, rivals: links + hub, clashes: [], needs: none(21))
        let constraints = Constraints(problem)
        var search = CompatibilitySearch(constraints, effort: SearchEffort(100_000))
        #expect(search.choice(from: constraints.start, atLeast: 9, enough: .max)?.count == 9)
        #expect(search.choice(from: constraints.start, atLeast: 10, enough: .max) == nil)
        #expect(CompatibleSet(of: problem).chosen == [0, 2, 4, 7, 9, 12, 14, 17, 19])

        let apart = Constraints(Compatibility(count: 21, rivals: links, clashes: [], needs: none(21)))
        var ringSearch = CompatibilitySearch(apart, effort: SearchEffort(100_000))
        #expect(ringSearch.choice(from: apart.start, atLeast: 9, enough: .max)?.count == 9)
        #expect(ringSearch.choice(from: apart.start, atLeast: 10, enough: .max) == nil)
    }

    @Test("leaves out one without rivals whose need stands in more clashes than the two are worth")
    func costlyNeed() {
        let clashes = [[1, 2, 3], [1, 4, 5], [1, 6, 7]]
        let needs = [[1]] + none(7)
        let found = CompatibleSet(of: Compatibility(count: 8, rivals: [], clashes: clashes, needs: needs))
        #expect(found.chosen == Array(2..<8))
        #expect(found.upperBound == 6)
    }

    @Test("leaves no room unused when the effort runs out between a find and its completion", arguments: 0..<40)
    func completion(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let rivals = (0..<40).flatMap { one in (0..<one).map { ($0, one) } }.filter { _ in random.oneIn(8) }
        let problem = Compatibility(count: 40, rivals: rivals, clashes: [], needs: none(40))
        let found = CompatibleSet(of: problem, effort: Int.random(in: 100...4000, using: &random))
        for vertex in 0..<40 where !found.chosen.contains(vertex) {
            #expect(!isAllowed(found.chosen + [vertex], problem))
        }
    }

    @Test("leaves out a vertex whose own need is its rival")
    func needThatIsARival() {
        let found = CompatibleSet(of: Compatibility(count: 2, rivals: [(0, 1)], clashes: [], needs: [[1], []]))
        #expect(found.chosen == [1])
    }

    @Test("never holds a clash of one")
    func clashOfOne() {
        let found = CompatibleSet(of: Compatibility(count: 2, rivals: [], clashes: [[0]], needs: none(2)))
        #expect(found.chosen == [1])
    }

    @Test("is proven, and the same again, for 120 of which one pair in twenty clashes", arguments: 0..<3)
    func sparse(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let rivals = (0..<120).flatMap { one in (0..<one).map { ($0, one) } }.filter { _ in random.oneIn(20) }
        let problem = Compatibility(count: 120, rivals: rivals, clashes: [], needs: none(120))
        let found = CompatibleSet(of: problem)
        #expect(isAllowed(found.chosen, problem))
        #expect(found.chosen.count == found.upperBound)
        #expect(CompatibleSet(of: problem) == found)
    }

    @Test("of a part that was searched before is taken from memory, and takes no effort")
    func memory() {
        let ring = (0..<51).map { ($0, ($0 + 1) % 51) }
        let problem = Compatibility(count: 51, rivals: ring, clashes: [], needs: none(51))
        var effort = PlanEffort(units: 1_000_000)
        let first = CompatibleSet(of: problem, effort: &effort)
        let left = effort.left
        #expect(CompatibleSet(of: problem, effort: &effort) == first)
        #expect(effort.left == left)
    }

    @Test("of nothing is empty")
    func nothing() {
        let found = CompatibleSet(of: Compatibility(count: 0, rivals: [], clashes: [], needs: []))
        #expect(found.chosen.isEmpty)
        #expect(found.upperBound == 0)
    }

    private func none(_ count: Int) -> [[Int]] { Array(repeating: [], count: count) }

    private func randomProblem(seed: UInt64) -> Compatibility {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...(seed % 16 == 0 ? 16 : 11), using: &random)
        let (pairRate, needRate) = (Int.random(in: 2...16, using: &random), Int.random(in: 3...30, using: &random))
        // Needs follow a hidden order, so that they form no cycle and still point both ways.
        let hidden = Array(0..<count).shuffled(using: &random)
        var (rivals, needs) = ([(Int, Int)](), none(count))
        for one in 0..<count {
            for other in 0..<one {
                if random.oneIn(pairRate) { rivals.append((other, one)) }
                if random.oneIn(needRate) { needs[hidden[one]].append(hidden[other]) }
            }
        }
        let clashes = (0..<Int.random(in: 0...9, using: &random)).map { _ in
            Array(Array(0..<count).shuffled(using: &random).prefix(Int.random(in: 3...4, using: &random)))
        }
        // Every other problem has priorities, the most wanted first, packed as the planner packs them.
        let priorities = (0..<count).map { _ in seed % 2 == 0 ? 0 : max(0, Int.random(in: -3...5, using: &random)) }
        let weights = priorities.sorted(by: >).map { $0 * (count + 1) + 1 }
        return Compatibility(count: count, weights: weights, rivals: rivals, clashes: clashes, needs: needs)
    }

    private func weight(of chosen: [Int], _ problem: Compatibility) -> Int {
        chosen.reduce(0) { $0 + problem.weights[$1] }
    }

    private func isAllowed(_ chosen: [Int], _ problem: Compatibility) -> Bool {
        let set = Set(chosen)
        return !problem.rivals.contains { set.contains($0) && set.contains($1) }
            && !problem.clashes.contains { set.isSuperset(of: $0) }
            && chosen.allSatisfy { set.isSuperset(of: problem.needs[$0]) }
    }

    /// Of equally heavy subsets, the one whose first members are wanted more comes first in the order of arrays.
    private func bruteForce(_ problem: Compatibility) -> [Int] {
        func mask(_ members: [Int]) -> Int { members.reduce(0) { $0 | 1 << $1 } }
        let forbidden = problem.rivals.map { 1 << $0 | 1 << $1 } + problem.clashes.map(mask)
        let needs = problem.needs.map(mask)
        var (best, bestWeight) = ([Int](), 0)
        for chosen in 0..<(1 << problem.count) where !forbidden.contains(where: { chosen & $0 == $0 }) {
            let subset = (0..<problem.count).filter { chosen & (1 << $0) != 0 }
            let weight = weight(of: subset, problem)
            guard weight >= bestWeight, subset.allSatisfy({ chosen & needs[$0] == needs[$0] }) else { continue }
            if weight > bestWeight || subset.lexicographicallyPrecedes(best) { (best, bestWeight) = (subset, weight) }
        }
        return best
    }
}
