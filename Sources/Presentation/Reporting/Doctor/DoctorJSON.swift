package import Domain
import PlanFiles

/// The document `orchestrate/doctor/v1`.
package enum DoctorJSON {
    /// Returns the document as text.
    package static func render(_ installation: Installation) -> String {
        JSONValue.object([
            "schema": "orchestrate/doctor/v1", "complete": .bool(!installation.lacksSomething),
            "parts": .array(installation.parts.map(part)),
            "cache": installation.cache.map { .string($0) } ?? .null,
            "languages": .array(installation.readers.map(reader)),
        ]).pretty()
    }

    private static func part(_ part: InstalledPart) -> JSONValue {
        .object([
            "name": .string(part.name), "version": part.version.map { .string($0) } ?? .null,
            "path": part.path.map { .string($0) },
        ])
    }

    private static func reader(_ reader: InstalledReader) -> JSONValue {
        let name = JSONValue.string(reader.language.rawValue)
        switch reader.means {
        case .grammar(let grammar):
            return .object([
                "language": name, "reader": "grammar", "version": .string(grammar.version),
                "abi": .integer(grammar.interface), "sha256": .string(grammar.digest),
            ])
        case .scanner: return .object(["language": name, "reader": "scanner"])
        case .missing: return .object(["language": name, "reader": .null])
        }
    }
}
