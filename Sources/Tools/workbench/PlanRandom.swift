import ArgumentParser
import Domain
import Foundation

/// Plans made-up problems, to measure how good plans are and how long they take.
struct PlanRandom: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Plan change sets of which random pairs conflict, without a repository.",
        discussion: "Prints a line for each seed: how many land, the bound, whether it is proven, and the seconds.")

    @Option(help: "How many change sets.")
    var changeSets = 200

    @Option(help: "How many of a hundred pairs conflict.")
    var percent = 5.0

    @Option(help: "The first seed.")
    var seed: UInt64 = 1

    @Option(help: "How many seeds.")
    var seeds = 20

    @Option(help: "A third of the change sets get a priority up to this.")
    var priorities = 0

    @Option(help: "How many change sets depend on another one.")
    var dependencies = 0

    @Option(help: "The effort, in seconds.")
    var effort = 2.0

    func run() {
        Self.write("  seed  landed   bound  priority   bound  proven  seconds")
        for seed in seed..<(seed + UInt64(max(0, seeds))) {
            let problem = RandomPlanProblem(self, seed: seed).problem
            let clock = ContinuousClock()
            let start = clock.now
            var effort = PlanEffort(seconds: effort)
            let draft = Planner.draft(problem, effort: &effort)
            let time = (clock.now - start) / .seconds(1)
            let cells = [
                "\(seed)", "\(draft.order.count)", "\(draft.upperBound)", "\(draft.priority.planned)",
                "\(draft.priority.upperBound)", draft.isProven ? "yes" : "no", "\((time * 1000).rounded() / 1000)",
            ]
            let widths = [6, 8, 8, 10, 8, 8, 9]
            Self.write(zip(cells, widths).map { String(repeating: " ", count: max(0, $1 - $0.count)) + $0 }.joined())
        }
    }

    private static func write(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}

/// One made-up problem; the same for the same numbers.
struct RandomPlanProblem {
    let problem: PlanProblem

    init(_ recipe: PlanRandom, seed: UInt64) {
        var random = LinearGenerator(seed: seed)
        let count = max(0, recipe.changeSets)
        var pairs: [PairVerdict] = []
        for one in 0..<count {
            for other in 0..<one where Double(random.below(1_000_000)) < recipe.percent * 10_000 {
                pairs.append(PairVerdict(first: Self.id(other), second: Self.id(one), outcome: .conflicts([])))
            }
        }
        var needs = Array(repeating: [Int](), count: count)
        for _ in 0..<(count > 1 ? recipe.dependencies : 0) {
            let one = 1 + random.below(count - 1)
            needs[one].append(random.below(one))
        }
        let changeSets = (0..<count).map { number in
            let isUrgent = recipe.priorities > 0 && random.below(3) == 0
            let labels = isUrgent ? ["priority \(random.below(recipe.priorities + 1))"] : []
            return Self.changeSet(number, needs: needs[number], labels: labels)
        }
        let tip = Self.commit(count)
        problem = PlanProblem(
            PlanFacts(
                base: Base(name: "main", reference: "refs/heads/main", commit: tip, tree: tip), layers: [],
                changeSets: changeSets, pairs: pairs,
                priorities: Dictionary(
                    uniqueKeysWithValues: (0...max(0, recipe.priorities)).map { ("priority \($0)", $0) })))
    }

    private static func changeSet(_ number: Int, needs: [Int], labels: [String]) -> AssessedChangeSet {
        AssessedChangeSet(
            changeSet: ChangeSet(
                id: id(number), reference: nil, commit: commit(number), author: Person(name: "", email: ""),
                authoredAt: Int64(number), labels: labels,
                declarations: needs.map { DependencyDeclaration(target: id($0).text, commit: commit(number)) },
                ownCommits: [commit(number)]),
            verdict: .clean(tree: commit(number)), layers: [])
    }

    private static func id(_ number: Int) -> ChangeSetID { ChangeSetID("#\(number + 1)") }

    private static func commit(_ number: Int) -> ObjectID {
        let digits = String(number + 1, radix: 16)
        return ObjectID(hex: String(repeating: "0", count: 40 - digits.count) + digits) ?? .zero
    }
}
