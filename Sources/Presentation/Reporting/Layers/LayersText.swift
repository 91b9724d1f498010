package import Domain
import Wording

/// The report of `orchestrate layers` for a terminal.
package enum LayersText {
    /// The columns that a path gets at most; what is longer pushes its line to the right.
    private static let widestPath = 60

    /// Returns a line a file, then how many files fall where, and whose layers these are.
    package static func render(_ listing: LayerListing) -> String {
        let rows = listing.files.map { file in
            (
                Escaping.terminal(listing.architecture.layerName(of: file.placement)),
                Escaping.terminal(file.path.text), Wording.basis(file.basis).terminal
            )
        }
        let layerWidth = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
        let pathWidth = min(rows.map { DisplayWidth.of($0.1) }.max() ?? 0, widestPath)
        let lines = rows.map { "\(padded($0.0, to: layerWidth))  \(padded($0.1, to: pathWidth))  \($0.2)" }
        return (lines + (rows.isEmpty ? [] : [""]) + [counts(listing), source(listing)]).map { $0 + "\n" }.joined()
    }

    private static func counts(_ listing: LayerListing) -> String {
        let counts = listing.counts.map { "\($0.files) \(Escaping.terminal($0.name))" }.joined(separator: ", ")
        return "\(Wording.count(listing.files.count, "file")): \(counts)"
    }

    private static func source(_ listing: LayerListing) -> String {
        "\(Escaping.terminal(listing.base.name)) \(listing.base.commit.short) · layers: "
            + Wording.source(listing.architecture.source).terminal
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }
}
