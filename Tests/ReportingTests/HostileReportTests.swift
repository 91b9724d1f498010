import Domain
import Foundation
import TestSupport
import Testing

@testable import Reporting

/// Whole reports in which everything that others may name tries to do harm, held to the same reports of harmless names.
@Suite("A report of hostile names") struct HostileReportTests {
    private let hostile = Samples.hostile
    private let harmless = Samples.hostile(
        Samples.hostileTexts.enumerated().map { $1.isEmpty ? "" : "word\($0)" },
        conflictsPerList: Samples.hostileTexts.count)

    @Test("holds no character that can't be seen")
    func characters() throws {
        let plan = try #require(hostile.plan)
        let pictures = [Picture(of: plan, in: hostile), Picture(of: hostile)]
        let all =
            try reports(hostile).map { ($0.name, $0.text) } + [
                ("check", VerifyPlanText().render(Samples.hostileCheck)),
                ("check as JSON", VerifyPlanJSON.render(Samples.hostileCheck)),
                ("comparison", DiffPlanText().render(Samples.hostileComparison)),
                ("comparison as JSON", DiffPlanJSON.render(Samples.hostileComparison)),
                ("comparison as Markdown", DiffPlanMarkdown.render(Samples.hostileComparison)),
                ("record as JSON", RecordJSON.render(Samples.hostileRecord())),
                ("record as Markdown", RecordMarkdown.render(Samples.hostileRecord())),
                ("score", ScoreText().render(Samples.hostileScore(), among: [])),
                ("score as JSON", ScoreJSON.render(Samples.hostileScore(), among: [])),
            ] + pictures.flatMap { [("Mermaid", MermaidPicture.render($0)), ("Graphviz", DotPicture.render($0))] }
        for (name, text) in all {
            let harmful = text.unicodeScalars.filter(isHarmful)
            #expect(harmful.isEmpty, "\(name): \(harmful.map { String($0.value, radix: 16) })")
        }
    }

    @Test("says in JSON what was reported to the letter, beside the words for people")
    func reported() throws {
        let check = try JSONDocument(parsing: VerifyPlanJSON.render(Samples.hostileCheck))
        let unknown = Samples.hostileCheck.steps.enumerated().compactMap { index, step -> (Int, String)? in
            if case .unknown(.reported(let text)) = step.outcome { (index, text) } else { nil }
        }
        #expect(unknown.count > 5)
        for (index, text) in unknown {
            let step = check["steps"]?[index]
            #expect(step?["why"] == .object(["kind": .string("reported"), "text": .string(text)]))
            #expect(step?["reason"]?.text?.contains { $0.isNewline } == false)
        }
    }

    @Test("has no line more than a harmless one")
    func lines() throws {
        for (report, other) in zip(try reports(hostile), try reports(harmless)) where !report.name.hasSuffix("JSON") {
            #expect(report.text.count { $0.isNewline } <= other.text.count { $0.isNewline }, "\(report.name)")
        }
    }

    @Test("has the tags, links and code fences of a harmless one, and no other", arguments: [true, false])
    func markup(ofPlan: Bool) throws {
        let (page, other) = try (markdown(hostile, ofPlan: ofPlan), markdown(harmless, ofPlan: ofPlan))
        for mark in ["<", ">", "](", "```", "**", "://", "@"] {
            #expect(page.ranges(of: mark).count == other.ranges(of: mark).count, "\(mark)")
        }
        let rows = { (text: String) in
            text.split(separator: "\n").filter { $0.hasPrefix("|") }.map { $0.count { $0 == "|" } }
        }
        #expect(rows(page) == rows(other))
    }

    @Test("is a script that differs from a harmless one within quoted words and comments alone")
    func script() throws {
        let (script, other) = try (script(hostile), script(harmless))
        #expect(script.count == other.count)
        for (line, expected) in zip(script, other) { #expect(line == expected) }
    }

    @Test("is a pipeline with the expressions and keys of a harmless one")
    func pipelines() throws {
        for (pipeline, other) in zip(try pipelines(hostile), try pipelines(harmless)) {
            for mark in ["${{", "}}"] { #expect(pipeline.ranges(of: mark).count == other.ranges(of: mark).count) }
            let keys = { (text: String) in
                text.split(separator: "\n").compactMap {
                    $0.firstMatch(of: /^[ -]*[a-z_-]+:/).map { String($0.output) }
                }
            }
            #expect(keys(pipeline) == keys(other))
        }
    }
}

extension HostileReportTests {
    /// Every report of an analysis that others than git and a shell read, on pages so wide that no line is broken.
    private func reports(_ analysis: Analysis) throws -> [(name: String, text: String)] {
        let plan = try #require(analysis.plan)
        let page = Page(width: 1_000_000)
        return [
            ("plan", PlanText(page: page).render(plan, of: analysis)),
            ("plan as JSON", PlanJSON.render(plan, of: analysis)),
            ("conflicts", ConflictsText(page: page).render(analysis)),
            ("conflicts as JSON", ConflictsJSON.render(analysis)),
            ("plan as Markdown", try markdown(analysis, ofPlan: true)),
            ("conflicts as Markdown", try markdown(analysis, ofPlan: false)),
        ]
    }

    private func markdown(_ analysis: Analysis, ofPlan: Bool) throws -> String {
        ofPlan
            ? PlanMarkdown.render(try #require(analysis.plan), of: analysis, limit: 5_000_000)
            : ConflictsMarkdown.render(analysis, limit: 5_000_000)
    }

    private func pipelines(_ analysis: Analysis) throws -> [String] {
        let plan = try #require(analysis.plan)
        return [
            GitHubActionsWorkflow.render(plan, of: analysis, validation: "make test"),
            GitLabPipeline.render(plan, of: analysis, validation: "make test"),
        ]
    }

    /// The script with every word that has quotes as the same word, and without comments.
    private func script(_ analysis: Analysis) throws -> [Substring] {
        MergeScript.render(try #require(analysis.plan), of: analysis)
            .replacing(/('[^']*'|\\'|"\$\(printf '[^']*'\)")+/, with: "word").replacing(/\n *#.*/, with: "\n#")
            .split(separator: "\n")
    }

    private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar != "\n"
        case .format, .lineSeparator, .paragraphSeparator: scalar != "\u{200D}"
        default: false
        }
    }
}
