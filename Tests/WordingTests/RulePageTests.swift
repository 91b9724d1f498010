import Domain
import Foundation
import TestSupport
import Testing
import Wording

@Suite("The pages of rules") struct RulePageTests {
    private let folder = PackageFolder.root().appending(path: "docs/rules")

    private func difference(_ text: String, _ name: String) throws -> String? {
        let file = folder.appending(path: name)
        if FileManager.default.fileExists(atPath: file.path), try String(contentsOf: file, encoding: .utf8) == text {
            return nil
        }
        guard ProcessInfo.processInfo.environment["RECORD"] == "1" else {
            return "docs/rules/\(name) is not what the rule's page says: run with RECORD=1 to write it anew."
        }
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return "Wrote docs/rules/\(name). Look at the difference, then run without RECORD."
    }

    @Test("docs/rules has each of them, and the list")
    func files() throws {
        for page in RulePage.all { #expect(try difference(page.markdown, "\(page.rule.text).md") == nil) }
        #expect(try difference(RulePage.index, "README.md") == nil)
    }

    @Test("every rule has one")
    func complete() {
        let architecture = Architecture(layers: [], support: [], source: .configuration(path: "c"))
        let names =
            DesignRules.all().map(\.name) + Rules.all(for: architecture, levels: RuleLevels()).map(\.name)
            + WebRules.names
        for name in names { #expect(RulePage.of(name.text) != nil, "\(name.text)") }
    }

    @Test("the severity that a page names is the rule's")
    func severities() {
        let architecture = Architecture(layers: [], support: [], source: .configuration(path: "c"))
        for rule in DesignRules.all() + Rules.all(for: architecture, levels: RuleLevels()) {
            #expect(RulePage.of(rule.name.text)?.severity == rule.severity, "\(rule.name.text)")
        }
    }
}
