import Domain
import TestSupport
import Testing

@Suite("The waves of a plan")
struct WaveTests {
    @Test("hold steps that touch nothing in common, and end where a path comes again")
    func commonPaths() {
        let plan = plan(
            problem([
                change(1, changes: ["a"]), change(2, changes: ["b"]), change(3, changes: ["c", "a"]),
                change(4, changes: ["d"]),
            ]))
        #expect(plan.steps.map(\.wave) == [1, 1, 2, 2])
    }

    @Test("see the old name of a renamed file too")
    func renames() {
        let renamed = FileChange(path: "new", kind: .renamed, previousPath: "old")
        let plan = plan(problem([change(1, changes: ["old"]), change(2, fileChanges: [renamed])]))
        #expect(plan.steps.map(\.wave) == [1, 2])
    }

    @Test("end before a step that needs one of theirs")
    func edges() {
        let plan = plan(problem([change(1), change(2, contains: [1]), change(3)]))
        #expect(plan.steps.map(\.wave) == [1, 2, 2])
    }

    @Test("follow each other, and no two steps of one meet in a path or an edge", arguments: 0..<50)
    func property(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let changeSets = (1...12).map { number in
            let paths = (0..<Int.random(in: 0...2, using: &random)).map { _ in Int.random(in: 0..<9, using: &random) }
            let inner = number > 1 && Int.random(in: 0..<4, using: &random) == 0 ? [number - 1] : []
            return change(number, contains: inner, changes: paths.map { RepositoryPath(stringLiteral: "f\($0)") })
        }
        let plan = plan(problem(changeSets))
        #expect(plan.steps.map(\.wave) == plan.steps.map(\.wave).sorted())
        for step in plan.steps {
            for other in plan.steps where other.number < step.number && other.wave == step.wave {
                #expect(!step.dependsOn.contains { $0.id == other.id })
                let (one, two) = (paths(of: step.id, in: changeSets), paths(of: other.id, in: changeSets))
                #expect(one.isDisjoint(with: two))
            }
        }
    }

    private func paths(of id: ChangeSetID, in changeSets: [AssessedChangeSet]) -> Set<RepositoryPath> {
        Set(changeSets.filter { $0.id == id }.flatMap { $0.changeSet.changes.map(\.path) })
    }
}
