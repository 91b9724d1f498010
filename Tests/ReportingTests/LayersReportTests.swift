import Domain
import Foundation
import PlanFiles
import Reporting
import TestSupport
import Testing

@Suite("The list of files with their layers") struct LayersReportTests {
    private let listing: LayerListing = {
        let path: RepositoryPath = "a\u{1B}[31m\nb/services/x.py"
        let evidence = PresetEvidence(.names(manifest: "setup.py", "flask"))
        let preset = Preset.all.first { $0.name == "flask" } ?? .generic
        let choice = PresetChoice(
            preset: preset, because: evidence,
            sections: Preset.all.filter { $0.name == "front-end" }.map { .init(root: "ui", preset: $0) })
        let architecture = choice.architecture.knowing(["app/mail.py": FileSignals(lines: [.outside: 3])])
        let paths: [RepositoryPath] = [
            path, RepositoryPath(bytes: [0xFF, 0x2F, 0x61]), "app/mail.py", "app/models.py", "app/utils.py", "data.bin",
            "tests/test_app.py", RepositoryPath("ui/src/\(String(repeating: "deep/", count: 12))Page.vue"),
        ]
        let base = Base(name: "main", reference: "refs/heads/main", commit: Samples.oid(1), tree: Samples.oid(2))
        return LayerListing(base: base, architecture: architecture, files: paths.map { architecture.placed($0) })
    }()

    @Test("is what is recorded, in text and in JSON")
    func recorded() throws {
        for (text, name) in [
            (LayersText.render(listing), "layers.txt"), (LayersJSON.render(listing), "layers.json"),
        ] {
            if let difference = try Snapshot.difference(of: text, from: name) { Issue.record("\(difference)") }
        }
    }

    @Test("keeps to its schema, and counts every file")
    func schema() throws {
        let file = PackageFolder.root().appending(path: "docs/schema/layers-v1.json")
        let schema = JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
        let document = try JSONDocument(parsing: LayersJSON.render(listing))
        #expect(schema.problems(in: document) == [])
        #expect(listing.counts.reduce(0) { $0 + $1.files } == listing.files.count)
    }

    @Test("of no files has the counts alone")
    func empty() {
        let none = LayerListing(base: listing.base, architecture: listing.architecture, files: [])
        #expect(LayersText.render(none).hasPrefix("0 files: 0 infrastructure"))
    }
}
