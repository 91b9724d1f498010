import Application
import ArgumentParser
import Domain
import Files
import Git
import Journals
import Processes
import Validation
import Wording

/// A run that ended without a result: what to say, and the exit code. All words and codes for errors are chosen here.
struct Failure: Error {
    /// The exit codes of the contract that mean failure.
    enum Kind: Int32 {
        case usage = 64
        case data = 65
        case unavailable = 69
        case bug = 70
        case tryAgain = 75
    }

    /// What kind of failure.
    let kind: Kind
    /// What happened, to what, and what to do next.
    let message: String

    init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    /// Finds the words and the code for any error.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as GitError: self.init(Self.kind(of: error), error.description + Self.option(for: error))
        case let error as ConfigurationError:
            self.init(.data, "invalid configuration\n" + Wording.lines(error).joined(separator: "\n"))
        case let error as ConstraintError: self.init(.usage, Self.words(for: error))
        case let error as ExecutionError: self.init(Self.kind(of: error), Wording.sentence(error).plain)
        case let error as JournalError: self.init(Self.kind(of: error), error.description + Self.wayOut(of: error))
        case let error as ShellError: self.init(Self.kind(of: error), error.description)
        case let error as ProcessError: self.init(Self.kind(of: error), error.description)
        case let error as ForgeError:
            self.init(Self.kind(of: error), Wording.sentence(error).plain + Self.option(for: error))
        case let error as PlanFileError: self.init(.data, "invalid plan file\n\(Wording.sentence(error))")
        case let error as FileError: self.init(.data, "Could not \(error.operation) \(error.path): \(error.cause).")
        default: self = Self.unforeseen(error)
        }
    }

    /// Runs a command's work; an error is said on standard error and becomes the exit code.
    static func reporting(_ work: () async throws -> ExitCode) async throws {
        let code: ExitCode
        do {
            code = try await work()
        } catch let exit as ExitCode {
            throw exit
        } catch let error as ValidationError {
            throw error
        } catch {
            let failure = Failure(error)
            Terminal.showProgress("")
            Terminal.printError("orchestrate: \(failure.message)")
            throw ExitCode(failure.kind.rawValue)
        }
        if code != .success { throw code }
    }

    /// What nobody thought of: the system's refusals, in its own words, or a bug. Foundation's sentences say neither what nor why.
    private static func unforeseen(_ error: any Error) -> Failure {
        guard let refusal = SystemCause.refusal(error) else {
            return Failure(.bug, "\(error). This should not happen: please report it.")
        }
        return Failure(.data, "Could not use \(refusal.path ?? "a file"): \(refusal.words).")
    }

    private static func words(for error: ConstraintError) -> String {
        switch error {
        case .noChangeSet(let id, let selected):
            return unknownChangeSet(id.text, among: selected)
        case .noLayer(let name, let layers):
            return "Unknown layer '\(name)'. The layers are: \(layers.joined(separator: ", "))."
        }
    }

    /// Says that no selected change set has an id, with what was probably meant.
    static func unknownChangeSet(_ id: String, among selected: [ChangeSetID]) -> String {
        let names = selected.map(\.text)
        let near = Spelling.closest(to: id, among: names).map { " Did you mean '\($0)'?" } ?? ""
        let shown = Wording.list(names, limit: 10)
        return "Unknown change set '\(id)'.\(near) Selected: \(names.isEmpty ? "none" : shown)."
    }

    /// The option that helps, where one does: only the command line knows how it is spelled.
    private static func option(for error: GitError) -> String {
        switch error {
        case .noCommit: " (--base REF)"
        case .mergeDriver: " (--attributes forge)"
        default: ""
        }
    }

    /// The command by which a plan is closed that can't be followed.
    private static func wayOut(of error: JournalError) -> String {
        guard case .damaged(let digest, _, _, _) = error else { return "" }
        return " To close the plan and leave them so: orchestrate rollback --quit \(digest.digestPrefix)"
    }

    private static func kind(of error: GitError) -> Kind {
        switch error {
        case .program, .missingFilter: .unavailable
        // What libgit2 refuses is in the repository, or in the system below it.
        case .noRepository, .dubiousOwnership, .bareRepository, .setting, .refusedEntry, .unsigned, .untrusted,
            .unsupported, .configuration, .noCommit, .missingObject, .missingHead, .wrongType, .malformed, .tooDeep,
            .damagedReference, .unknownRevision, .mergeDriver, .noIdentity, .signing, .file, .call:
            .data
        }
    }

    private static func option(for error: ForgeError) -> String {
        switch error {
        case .unknownForge: " (--forge github, gitlab or gitea; or give a list: --from-json FILE)"
        case .unknownRepository: " (--repo OWNER/NAME)"
        default: ""
        }
    }

    private static func kind(of error: ForgeError) -> Kind {
        switch error {
        case .unreadableList: .data
        case .unknownForge, .unknownRepository, .malformedRepository, .noToken: .usage
        case .rateLimited: .tryAgain
        case .unreachable, .timedOut, .unauthorized, .forbidden, .notFound, .refused, .tooLong, .failed,
            .malformedReply, .lost:
            .unavailable
        }
    }

    private static func kind(of error: ExecutionError) -> Kind {
        switch error {
        case .moved, .referenceLocked: .tryAgain
        case .severalPlans, .notThatFar, .nothingToSkip, .noCheck, .unusableName: .usage
        case .inUse, .otherRepository, .branchExists, .noBranch, .otherTarget, .missingCommit,
            .unusableBase, .foreignCheck, .otherTree,
            .unlikeRecorded, .doesNotMerge, .unsupportedMethod, .nothingToDo, .nothingUnderWay, .unknownPlan,
            .otherPlan, .keptPlan, .ledElsewhere, .abandoned, .unreadableWorkTree, .journal:
            .data
        }
    }

    private static func kind(of error: JournalError) -> Kind {
        switch error {
        case .locked, .busy: .tryAgain
        case .damaged, .file: .data
        }
    }

    private static func kind(of error: ShellError) -> Kind {
        switch error {
        case .interrupted: .tryAgain
        }
    }

    private static func kind(of error: ProcessError) -> Kind {
        switch error {
        case .notStarted: .unavailable
        case .record: .data
        case .stillRunning: .tryAgain
        }
    }
}
