import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("What the program has to work with") struct DoctorReportTests {
    private let installation = Installation(
        parts: [
            InstalledPart("orchestrate", version: "0.1.0"), InstalledPart("git", version: nil, path: "/opt/\u{1B}git"),
        ],
        readers: [
            InstalledReader(
                .python,
                .grammar(GrammarVersion(version: "0.23.6", digest: String(repeating: "ab", count: 32), interface: 14))),
            InstalledReader(.template, .scanner), InstalledReader(.swift, .missing),
        ], cache: nil)

    @Test("names each part, each language, and what to do about what is missing")
    func text() {
        let text = DoctorText.render(installation)
        #expect(text.contains("  git          missing  /opt/"))
        #expect(!text.contains("\u{1B}"))
        #expect(text.contains("  python    grammar 0.23.6  ABI 14  built in  sha256 abababababab\n"))
        #expect(text.contains("  swift     missing  its files are treated by their paths\n"))
        #expect(text.contains("Run make"))
    }

    @Test("keeps to its schema")
    func schema() throws {
        let file = PackageFolder.root().appending(path: "docs/schema/doctor-v1.json")
        let schema = JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
        let document = try JSONDocument(parsing: DoctorJSON.render(installation))
        #expect(schema.problems(in: document) == [])
    }
}
