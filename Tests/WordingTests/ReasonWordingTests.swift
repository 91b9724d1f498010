import Domain
import Testing
import Wording

@Suite("Why a step stands where it stands, in words") struct ReasonWordingTests {
    private static let reasons: [Said<Reason>] = [
        Said(.requiredFirst, "asked for with --first"), Said(.required, "asked for with --require"),
        Said(.layer(LayerPlace(name: "infrastructure", position: .lowest)), "touches infrastructure, the lowest layer"),
        Said(.layer(LayerPlace(name: "domain", position: .before("web"))), "domain before web"),
        Said(.layer(LayerPlace(name: "web", position: .highest)), "touches web"),
        Said(
            .layer(
                LayerPlace(
                    name: "domain", position: .lowest, files: DecidingFile(layer: "domain", path: "app/models.py"))),
            "touches domain (app/models.py), the lowest layer"),
        Said(
            .layer(
                LayerPlace(
                    name: "web", position: .highest,
                    files: DecidingFile(layer: "web", path: "app/forms.py", count: 3))),
            "touches web (app/forms.py and 2 more)"),
        Said(
            .layer(LayerPlace(name: "support", position: .none)),
            "touches no layer, only support files: after all layers"),
        Said(.dependency(Example.contained("#2")), "contains #2"),
        Said(.dependency(Example.declared("#2")), "Depends-On #2 in 11111111"),
        Said(
            .landedAs(Example.landed(owner: "#1")), "contains #1, which has landed as a squash in 44444444"),
        Said(.dependency(Example.behind("#2")), "merges only behind #2: without it, it conflicts in a.py"),
        Said(.sequence(before: ["#2"]), "before #2: in another order they clash"),
        Said(.neededBy(["#1", "#2"]), "needed by #1 and #2 of a lower layer"),
        Said(.priority(-5, label: "chore"), "priority -5 (chore)"),
        Said(.age(others: 1, isFirst: true), "older than the other one of its layer"),
        Said(.age(others: 1, isFirst: false), "older than the next one of its layer"),
        Said(.age(others: 2, isFirst: true), "older than the other 2 of its layer"),
        Said(.age(others: 3, isFirst: false), "older than the next 3 of its layer"),
        Said(.adapts(to: ["#1", "#2", "#3"]), "adapts to #1, #2 and #3, where that costs least"),
        Said(.notTried(.reported("git failed.")), "its merge could not be tried: git failed"),
        Said(.resolvedByPerson, "it was held, and its conflicts are resolved by hand"),
    ]

    @Test("names what speaks for it", arguments: reasons)
    func reason(said: Said<Reason>) { #expect(Wording.reason(said.value).plain == said.text) }

    @Test("is known of every reason")
    func all() { #expect(Set(Self.reasons.map { Self.number(of: $0.value) }) == Set(0..<12)) }

    /// A new reason belongs here and into the table.
    private static func number(of reason: Reason) -> Int {
        switch reason {
        case .requiredFirst: 0
        case .required: 1
        case .layer: 2
        case .dependency: 3
        case .sequence: 4
        case .neededBy: 5
        case .priority: 6
        case .age: 7
        case .adapts: 8
        case .notTried: 9
        case .resolvedByPerson: 10
        case .landedAs: 11
        }
    }

    private static let dependencies: [Said<Dependency>] = [
        Said(Example.contained("#2"), "contains #2 | contains its head 22222222"),
        Said(Example.declared("#2"), "Depends-On #2 | Depends-On in 11111111"),
        Said(Example.symbol("#2"), "uses #2's Invitation.expires_at | uses Invitation.expires_at"),
        Said(Example.migration("#2"), "follows #2's migration 0004_expiry | follows 0004_expiry"),
        Said(Dependency(id: "#2", kind: .ancestry, evidence: nil), "contains #2 | "),
        Said(Dependency(id: "#2", kind: .declared, evidence: nil), "Depends-On #2 | Depends-On in its description"),
        Said(Dependency(id: "#2", kind: .symbol, evidence: nil), "needs #2 | "),
        Said(Dependency(id: "#2", kind: .migration, evidence: .commit(Example.oid("3"))), "needs #2 | 33333333"),
        Said(
            Dependency(id: "#2", kind: .symbol, evidence: .place("app/a.py", lines: nil, of: "#2")),
            "needs #2 | app/a.py"),
        Said(
            Dependency(id: "#2", kind: .declared, evidence: .name("topic")),
            "is opened on #2's branch topic | is opened on topic"),
    ]

    @Test("tells a dependency, and what shows it", arguments: dependencies)
    func dependency(said: Said<Dependency>) {
        let (words, evidence) = (Wording.dependency(said.value).plain, Wording.evidence(said.value).plain)
        #expect("\(words) | \(evidence)" == said.text)
    }

    @Test("tells what turned the order of the layers round, with or without what shows it")
    func inversion() {
        func words(_ dependencies: [Dependency]) -> String {
            Wording.inversion(
                Inversion(
                    earlier: "#2", later: "#1", earlierLayer: "web", laterLayer: "domain", dependencies: dependencies)
            ).plain
        }
        #expect(
            words([Example.declared("#2"), Example.contained("#2")])
                == "#2 (web) comes before #1 (domain), which needs it (Depends-On in 11111111 and contains its head 22222222)"
        )
        #expect(
            words([Dependency(id: "#2", kind: .symbol, evidence: nil)])
                == "#2 (web) comes before #1 (domain), which needs it")
    }
}
