import Application
import Digests
import Domain
import PlanFiles

/// A plan file that the command line names.
enum PlanFile {
    /// Returns its bytes, or those of standard input for `-`; of what is larger than a plan no more than it takes to tell.
    ///
    /// - Throws: `Failure` when it can't be read.
    static func bytes(of path: String) throws -> [UInt8] {
        try InputFile.read(path, atMost: JSONPlanDecoder.maximumBytes + 1)
    }

    /// Reads it, or standard input for `-`.
    ///
    /// - Throws: `Failure` when it can't be read, `PlanFileError` when it is no plan.
    static func read(_ path: String) throws -> PlanDocument {
        let bytes = try bytes(of: path)
        let shown = path == "-" ? "standard input" : path
        return try JSONPlanDecoder(digester: SHA256Digester()).decode(bytes, from: shown)
    }
}
