import Domain
import Foundation

extension GitIntegrationRepository {
    /// Throws unless a run of git ended well.
    func check(_ run: ProcessRun, at path: String) throws(GitError) {
        guard run.status == 0 else { throw failure(of: run, at: path) }
    }

    /// Returns whether git answered yes, which it says with 0, and no with 1.
    func isYes(_ run: ProcessRun, at path: String) throws(GitError) -> Bool {
        guard run.status <= 1, !run.wasKilled else { throw failure(of: run, at: path) }
        return run.status == 0
    }

    /// Returns the object whose name git wrote; throws unless it ended well and wrote one.
    func object(namedBy run: ProcessRun, at path: String) throws(GitError) -> ObjectID {
        guard run.status == 0, let id = ObjectID(hex: Self.firstLine(of: run)) else { throw failure(of: run, at: path) }
        return id
    }

    /// Returns what kept git from its work on a work tree: the filter whose program is missing, else git's own words.
    func failure(of run: ProcessRun, at path: String) -> GitError {
        missingFilter(in: run.complaint) ?? .file(path: path, cause: Self.cause(of: run))
    }

    /// The errors that git named; else the last line that it wrote.
    static func cause(of run: ProcessRun) -> String {
        let lines = run.complaint.split(whereSeparator: \.isNewline).map(String.init)
        let errors = lines.compactMap { line in
            ["fatal: ", "error: "].first(where: line.hasPrefix).map { String(line.dropFirst($0.count)) }
        }
        if !errors.isEmpty { return errors.prefix(3).joined(separator: "; ") }
        return lines.last ?? "git ended with status \(run.status) and gave no reason (is the temporary directory full?)"
    }

    /// The first line that git wrote.
    static func firstLine(of run: ProcessRun) -> String {
        String(decoding: run.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    /// Returns the filter that git complains of, where the program that it needs is missing.
    private func missingFilter(in complaint: String) -> GitError? {
        guard complaint.contains("filter") || complaint.contains("hung up") else { return nil }
        do throws(GitError) {
            let run = try git(["config", "--null", "--get-regexp", #"^filter\..*\.(process|smudge|clean)$"#])
            for entry in run.output.split(separator: 0) {
                let parts = entry.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
                guard parts.count == 2, let filter = FilterCommand(parts[0], parts[1]) else { continue }
                if !filter.isInstalled(environment: settings.environment) {
                    return .missingFilter(name: filter.name, setting: filter.setting, program: filter.program)
                }
            }
        } catch {
            // git's own complaint is the error to tell, and the caller tells it.
        }
        return nil
    }
}
