import Domain
import Testing

@Suite("Merge methods") struct MergeMethodsTests {
    private let methods = MergeMethods(
        standard: .squash, byLabel: ["keep": .merge, "port": .rebase, "small": .squash])

    @Test("A label decides, and without one the standard")
    func labels() {
        #expect(methods.method(of: change(1).changeSet) == .squash)
        #expect(methods.method(of: change(1, labels: ["other"]).changeSet) == .squash)
        #expect(methods.method(of: change(1, labels: ["port"]).changeSet) == .rebase)
    }

    @Test("Of labels that disagree the one decides that keeps the most of the history, in whatever order they stand")
    func disagreement() {
        #expect(methods.method(of: change(1, labels: ["port", "keep", "small"]).changeSet) == .merge)
        #expect(methods.method(of: change(1, labels: ["small", "port"]).changeSet) == .squash)
    }

    @Test("The steps of a plan carry their methods, and a squash names its author's commit")
    func steps() {
        let steps = plan(problem([change(1), change(2, labels: ["keep"])], methods: methods)).steps
        #expect(steps.map(\.method) == [.squash, .merge])
        #expect(steps.map(\.authorCommit) == [oid(1), nil])
    }
}
