import Domain
import Foundation
import Testing

@Suite("docs/configuration.md")
struct ConfigurationPageTests {
    private func page() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "docs/configuration.md"), encoding: .utf8)
    }

    @Test("Every YAML block in it is a configuration")
    func blocks() throws {
        let blocks = try page().components(separatedBy: "```yaml\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
        #expect(blocks.count >= 2)
        for block in blocks { #expect(try sentences(block) == []) }
    }

    @Test("The mistakes it shows are answered in these words")
    func shownMistakes() throws {
        let shown = try page().split(separator: "\n").filter { $0.hasPrefix("    .orchestrate.yml:") }.map {
            String($0.dropFirst(4))
        }
        let text = """
            version: 1
            layers:
              - name: a
                paths: [a]
              - name: b
                paths: [b]
                pahts: [b]




            rules: {migrations/multiple-heads: eror}
            """
        #expect(try sentences(text) == shown)
    }

    @Test("It names every preset, and the example places files as its text says")
    func presetsAndPlacement() throws {
        let page = try page()
        for preset in Preset.all { #expect(page.contains("`\(preset.name)`"), "\(preset.name)") }
        let example = page.components(separatedBy: "```yaml\n")[1].components(separatedBy: "```")[0]
        let architecture = Architecture(
            configuration: try decode(example),
            preset: PresetChoice(preset: try #require(Preset.all.last), because: PresetEvidence(.nothing))
        )
        for (path, layer) in [
            ("migrations/1.py", "infrastructure"), ("app/models/user.py", "domain"),
            ("app/activity/models.py", "domain"),
            ("app/services/mail.py", "application"), ("app/templates/a.html", "presentation"),
            ("app/README.md", "support"),
            ("setup.cfg", "unplaced"),
        ] {
            #expect(architecture.layerName(of: architecture.placement(of: RepositoryPath(path))) == layer, "\(path)")
        }
    }
}
