import Application
import Domain
import Foundation
import PlanFiles
import Reporting
import Testing
import Wording

/// A plan file whose reasons are what somebody made up: the digest does not cover them.
@Suite("Reading reasons and advice") struct ReasonDecodingTests {
    /// An object that stands where it does not belong, and what is told of it.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let object: String
        let told: String

        init(_ object: String, _ told: String) {
            self.object = object
            self.told = told
        }

        var testDescription: String { object }
    }

    private static let reasons = [
        Mistake(#"{"kind": "whim"}"#, #".kind is "whim", which is not known here."#),
        Mistake(#"{"kind": "\u001b[31m"}"#, #".kind is "\x1B[31m", which is not known here."#),
        Mistake("{}", ".kind is missing."), Mistake(#"{"kind": 3}"#, ".kind is not text."),
        Mistake(#"{"kind": null}"#, ".kind is null, not text."), Mistake("3", " is not an object"),
        Mistake("null", " is null, not an object"), Mistake("[]", " is not an object"),
        Mistake(#"{"kind": "layer", "place": "lowest"}"#, ".layer is missing."),
        Mistake(#"{"kind": "layer", "layer": "x", "place": "top"}"#, #".place is "top", which is not known here."#),
        Mistake(#"{"kind": "layer", "layer": "x", "place": "before"}"#, ".next is missing."),
        Mistake(#"{"kind": "ancestry"}"#, ".changeSets is missing."),
        Mistake(#"{"kind": "ancestry", "changeSets": []}"#, ".changeSets is not one change set."),
        Mistake(#"{"kind": "symbol", "changeSets": ["a", "b"]}"#, ".changeSets is not one change set."),
        Mistake(#"{"kind": "declared", "changeSets": [""]}"#, ".changeSets holds an empty name."),
        Mistake(
            #"{"kind": "ancestry", "changeSets": ["a"], "shownBy": {"commit": "x"}}"#,
            ".shownBy.commit is not 40 lower-case hexadecimal digits."),
        Mistake(#"{"kind": "ancestry", "changeSets": ["a"], "shownBy": {}}"#, ".shownBy.path is missing."),
        Mistake(#"{"kind": "ancestry", "changeSets": ["a"], "shownBy": "x"}"#, ".shownBy is not an object"),
        Mistake(
            #"{"kind": "symbol", "changeSets": ["a"], "shownBy": {"path": "x", "lines": [0, 1]}}"#,
            ".shownBy.lines is not the first and the last line, counted from 1."),
        Mistake(
            #"{"kind": "symbol", "changeSets": ["a"], "shownBy": {"path": "x", "changeSet": ""}}"#,
            ".shownBy.changeSet is empty."),
        Mistake(#"{"kind": "sequence"}"#, ".changeSets is missing."),
        Mistake(#"{"kind": "sequence", "changeSets": 3}"#, ".changeSets is not a list."),
        Mistake(#"{"kind": "neededBy", "changeSets": []}"#, ".changeSets is empty."),
        Mistake(#"{"kind": "adapts", "changeSets": [3]}"#, ".changeSets[0] is not text."),
        Mistake(#"{"kind": "priority", "label": "x"}"#, ".weight is missing."),
        Mistake(#"{"kind": "priority", "weight": 1.5, "label": "x"}"#, ".weight is no whole number."),
        Mistake(#"{"kind": "priority", "weight": 9223372036854775808, "label": "x"}"#, ".weight is no whole number."),
        Mistake(#"{"kind": "priority", "weight": "1", "label": "x"}"#, ".weight is not a number."),
        Mistake(#"{"kind": "priority", "weight": 1, "label": true}"#, ".label is not text."),
        Mistake(#"{"kind": "age", "count": 0, "first": true}"#, ".count is no whole number within 1"),
        Mistake(#"{"kind": "age", "count": 1, "first": 1}"#, ".first is not true or false."),
        Mistake(#"{"kind": "notTried"}"#, ".why is missing."),
        Mistake(#"{"kind": "notTried", "why": {"kind": "mood"}}"#, #".why.kind is "mood", which is not known here."#),
        Mistake(#"{"kind": "notTried", "why": {"kind": "reported"}}"#, ".why.text is missing."),
        Mistake(#"{"kind": "notTried", "why": "because"}"#, ".why is not an object"),
    ]

    @Test("names the place and the problem of a reason", arguments: reasons)
    func reason(mistake: Mistake) throws {
        try check(mistake, at: 0, "steps[0].reasons[0]")
        try check(mistake, at: 1, "steps[1].reasons[0]")
    }

    private static let id = String(repeating: "1", count: 40)
    private static let dependency = #"{"id": "a", "kind": "ancestry", "evidence": ""}"#
    private static let need = #""need": {"id": "c", "dependsOn": [\#(dependency)]}"#

    private static let advice = [
        Mistake(#"{"kind": "pray"}"#, #".kind is "pray", which is not known here."#),
        Mistake("{}", ".kind is missing."),
        Mistake(#"{"kind": "notJudged", "changeSets": []}"#, ".why is missing."),
        Mistake(#"{"kind": "notJudged", "why": {"kind": "noTree"}}"#, ".changeSets is missing."),
        Mistake(#"{"kind": "update", "stop": "\#(id)0"}"#, ".stop is not 40 lower-case hexadecimal digits."),
        Mistake(#"{"kind": "update", "author": []}"#, ".author is not text."),
        Mistake(#"{"kind": "declaration", "commit": "\#(id)", "changeSets": []}"#, ".target is missing."),
        Mistake(#"{"kind": "notReady", "problems": []}"#, ".problems is empty."),
        Mistake(
            #"{"kind": "notReady", "problems": [{"kind": "late"}]}"#,
            #".problems[0].kind is "late", which is not known here."#
        ),
        Mistake(#"{"kind": "cycle"}"#, ".needs is missing."),
        Mistake(#"{"kind": "cycle", "needs": []}"#, ".needs is empty."),
        Mistake(
            #"{"kind": "cycle", "needs": [{"id": "a", "dependsOn": []}]}"#,
            ".needs[0].dependsOn does not name one change set."),
        Mistake(#"{"kind": "wait", "root": "a", "cause": {"kind": "merged"}}"#, ".need is missing."),
        Mistake(
            #"""
            {"kind": "wait", "root": "a", "cause": {"kind": "merged"}, "need": {"id": "c", "dependsOn": [
            \#(dependency), {"id": "b", "kind": "ancestry", "evidence": ""}]}}
            """#, ".need.dependsOn does not name one change set."),
        Mistake(#"{"kind": "wait", "root": "", "cause": {"kind": "merged"}, \#(need)}"#, ".root is empty."),
        Mistake(#"{"kind": "wait", "root": "a", \#(need)}"#, ".cause is missing."),
        Mistake(
            #"{"kind": "wait", "root": "a", "cause": {"kind": "fate"}, \#(need)}"#,
            #".cause.kind is "fate", which is not known here."#),
        Mistake(
            #"{"kind": "wait", "root": "a", "cause": {"kind": "clashes", "changeSets": ["a"]}, \#(need)}"#,
            ".cause.together is missing."),
        Mistake(
            #"{"kind": "wait", "root": "a", "cause": {"kind": "cycle", "changeSets": []}, \#(need)}"#,
            ".cause.changeSets is empty."),
        Mistake(
            #"{"kind": "wait", "root": "a", "cause": {"kind": "unresolved", "targets": []}, \#(need)}"#,
            ".cause.targets is empty."),
        Mistake(#"{"kind": "clashesTogether", "changeSets": [""]}"#, ".changeSets holds an empty name."),
        Mistake(#"{"kind": "restack", "changeSets": ["a", "b"]}"#, ".changeSets is not one change set."),
        Mistake(
            #"{"kind": "restack", "changeSets": ["a"], "step": {"position": -1, "id": "a"}}"#,
            ".step.position is no whole number"),
        Mistake(
            #"{"kind": "restack", "changeSets": ["a"], "step": {"position": 1, "id": "a"}, "method": "octopus"}"#,
            #".method is "octopus", which is not known here."#),
        Mistake(
            #"{"kind": "restack", "changeSets": ["a"], "step": {"position": 1, "id": "a"}, "method": "squash"}"#,
            ".upstream is missing."),
        Mistake(#"{"kind": "rebase"}"#, ".after is missing."),
        Mistake(#"{"kind": "rebase", "after": "a"}"#, ".after is not a list."),
        Mistake(#"{"kind": "rebase", "after": [{"position": 1, "id": ""}]}"#, ".after[0].id is empty."),
        Mistake(#"{"kind": "rebase", "after": [], "contacts": {"others": []}}"#, ".contacts.ownAlone is missing."),
        Mistake(
            #"{"kind": "rebase", "after": [], "contacts": {"others": [{"changeSets": []}], "ownAlone": true}}"#,
            ".contacts.others[0].name is missing."),
    ]

    @Test("names the place and the problem of an advice", arguments: advice)
    func advised(mistake: Mistake) throws { try check(mistake, at: 2, "held[0].reasons[0]") }

    @Test("refuses a file without reasons, as one that is older than they are")
    func missing() throws {
        let text = Self.text.replacingOccurrences(of: "\"reasons\"", with: "\"unused\"")
        let error = #expect(throws: PlanFileError.self) { try PlanFileSample.read(text) }
        #expect(error.map(Wording.sentence)?.hasPrefix("plan.json: steps[0].reasons is missing.") == true)
    }

    @Test("passes over members that are not known, and takes the texts for what they are")
    func lenient() throws {
        let reason = #"{"kind": "age", "count": 3, "first": false, "new": [{}], "kinds": 3}"#
        let document = try PlanFileSample.read(try Self.text(with: reason, at: 0))
        #expect(document.plan.steps[0].reasons == [.age(others: 3, isFirst: false)])
        let other = Self.text.replacingOccurrences(of: "\"because\"", with: "\"unused\"")
        #expect(try PlanFileSample.read(other).plan.steps.map(\.reasons) == [[], []])
    }

    private func check(_ mistake: Mistake, at place: Int, _ name: String) throws {
        let text = try Self.text(with: mistake.object, at: place)
        let error = #expect(throws: PlanFileError.self) { try PlanFileSample.read(text) }
        let sentence = error.map(Wording.sentence) ?? ""
        #expect(sentence.hasPrefix("plan.json: \(name)\(mistake.told)"), "\(sentence)")
    }

    /// The sample without any reasons: three empty lists, of the two steps and the held one.
    private static let text: String = {
        guard let plan = PlanFileSample.analysis.plan else { return "" }
        var bare = Plan(
            steps: plan.steps.map { step in
                PlanStep(
                    number: step.number, id: step.id, commit: step.commit, layer: step.layer, wave: step.wave,
                    tree: step.tree, resolutions: step.resolutions, dependsOn: step.dependsOn, reasons: [])
            },
            held: plan.held.map { held in
                HeldChangeSet(
                    id: held.id, commit: held.commit, reason: held.reason, with: held.with, conflicts: held.conflicts,
                    advice: [], cheapestRebase: held.cheapestRebase)
            }, conflictSets: plan.conflictSets, inversions: [], optimality: plan.optimality,
            predictedTree: plan.predictedTree, comparison: plan.comparison, pins: plan.pins)
        bare.digest = plan.digest
        return PlanJSON.render(bare, of: PlanFileSample.analysis)
    }()

    private static func text(with object: String, at place: Int) throws -> String {
        let parts = text.components(separatedBy: "\"reasons\": []")
        try #require(parts.count == 4)
        let lists = (0..<3).map { "\"reasons\": [\($0 == place ? object : "")]" } + [""]
        return zip(parts, lists).map { $0 + $1 }.joined()
    }
}
