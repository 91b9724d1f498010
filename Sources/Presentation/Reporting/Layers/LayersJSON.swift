package import Domain
import PlanFiles
import Wording

/// The document `orchestrate/layers/v1`.
package enum LayersJSON {
    /// Returns the document as text.
    package static func render(_ listing: LayerListing) -> String {
        let counts = listing.counts.map { JSONValue.Member($0.name, .integer($0.files)) }
        return JSONValue.object([
            "schema": "orchestrate/layers/v1", "commit": .oid(listing.base.commit),
            "source": .string(source(listing.architecture.source)),
            "files": .array(listing.files.map { file($0, in: listing.architecture) }), "counts": .object(counts),
        ]).pretty()
    }

    private static func source(_ source: Architecture.Source) -> String {
        switch source {
        case .configuration(let path): path
        case .preset(let name, _): "preset \(name)"
        }
    }

    private static func file(_ file: PlacedFile, in architecture: Architecture) -> JSONValue {
        .object([
            "path": .string(file.path.text), "layer": .string(architecture.layerName(of: file.placement)),
            "because": .string(Wording.basis(file.basis).plain), "by": basis(file.basis),
        ])
    }

    private static func basis(_ basis: PlacedFile.Basis) -> JSONValue {
        switch basis {
        case .pattern(let pattern, let strength, let root):
            .object([
                "kind": "pattern", "pattern": .string(pattern.pattern), "strength": .string(strength.rawValue),
                "root": root.bytes.isEmpty ? nil : .string(root.text),
            ])
        case .content(let signal, let line):
            .object(["kind": "content", "signal": .string(signal.name), "line": .integer(line)])
        case .nothing: .object(["kind": "nothing"])
        }
    }
}
