import Application
import Digests
import Domain
import PlanFiles

/// A plan file that the command line names.
enum PlanFile {
    /// Reads it, or standard input for `-`.
    ///
    /// - Throws: `Failure` when it can't be read, `PlanFileError` when it is no plan.
    static func read(_ path: String) throws -> PlanDocument {
        let bytes = try InputFile.read(path, atMost: JSONPlanDecoder.maximumBytes + 1)
        let shown = path == "-" ? "standard input" : path
        return try JSONPlanDecoder(digester: SHA256Digester()).decode(bytes, from: shown)
    }
}
