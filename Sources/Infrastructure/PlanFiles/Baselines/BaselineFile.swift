import Application
package import Domain
import Foundation

/// The document `orchestrate/baseline/v1`: accepted findings, one a line, so that two people's additions merge.
package enum BaselineFile {
    private static let schema = "orchestrate/baseline/v1"

    /// Returns the document as text.
    package static func render(_ baseline: FindingBaseline) -> String {
        JSONValue.object([
            "schema": .string(schema),
            "findings": .array(
                baseline.entries.map { entry in
                    .object([
                        "fingerprint": .string(entry.fingerprint.hex), "rule": .string(entry.rule.text),
                        "path": .string(entry.path),
                    ])
                }),
        ]).pretty()
    }

    /// Reads the document.
    ///
    /// - Throws: `PlanFileError` where it is none.
    package static func read(_ bytes: [UInt8], from path: String) throws -> FindingBaseline {
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
            throw PlanFileError(file: path, place: "", problem: "is not UTF-8")
        }
        do {
            return try JSONDecoder().decode(Record.self, from: Data(bytes)).baseline
        } catch let error as DecodingError {
            throw PlanFileError(error, file: path)
        }
    }

    private struct Record: Decodable {
        let baseline: FindingBaseline

        init(from decoder: any Decoder) throws {
            let members = try decoder.members()
            let schema = try members.text("schema")
            guard schema == BaselineFile.schema else { throw members.notKnown("schema", schema) }
            baseline = FindingBaseline(try members.records("findings", of: EntryRecord.self).map(\.entry))
        }
    }

    private struct EntryRecord: Decodable {
        let entry: FindingBaseline.Entry

        init(from decoder: any Decoder) throws {
            let members = try decoder.members()
            entry = FindingBaseline.Entry(
                fingerprint: Fingerprint(hex: try members.text("fingerprint")),
                rule: RuleName(try members.text("rule")), path: try members.text("path"))
        }
    }
}
