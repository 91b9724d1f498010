package import Domain
import Wording

/// The report of `orchestrate doctor` for a terminal.
package enum DoctorText {
    /// Returns a line a part and a language, and last what to do about what is missing.
    package static func render(_ installation: Installation) -> String {
        let parts = installation.parts.map { ($0.name, [$0.version ?? "missing", $0.path].compactMap(\.self)) }
        let readers = installation.readers.map { ($0.language.rawValue, Wording.means($0.means)) }
        var lines = ["Parts"] + table(parts)
        lines += ["", "Cache", "  " + Escaping.terminal(installation.cache ?? Wording.noCachePlace)]
        lines += ["", "Languages"] + table(readers)
        lines += ["", Wording.advice(for: installation)]
        return lines.map { $0 + "\n" }.joined()
    }

    private static func table(_ rows: [(name: String, rest: [String])]) -> [String] {
        let width = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
        return rows.map { name, rest in
            let padding = String(repeating: " ", count: width - DisplayWidth.of(name))
            return "  \(name)\(padding)  \(rest.map(Escaping.terminal).joined(separator: "  "))"
        }
    }
}
