import Application
import ArgumentParser
import Domain
import Git
import Journals
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
        case let error as JournalError: self.init(Self.kind(of: error), error.description)
        case let error as ShellError: self.init(Self.kind(of: error), error.description)
        case let error as PlanFileError: self.init(.data, "invalid plan file\n\(Wording.sentence(error))")
        default: self.init(.bug, "\(error). This should not happen: please report it.")
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

    private static func words(for error: ConstraintError) -> String {
        switch error {
        case .noChangeSet(let id, let selected):
            let shown = selected.prefix(10).map(\.text).joined(separator: ", ")
            let rest = selected.count > 10 ? " and \(selected.count - 10) more" : ""
            return "Unknown change set '\(id.text)'. Selected: "
                + (selected.isEmpty ? "none." : "\(shown)\(rest).")
        case .noLayer(let name, let layers):
            return "Unknown layer '\(name)'. The layers are: \(layers.joined(separator: ", "))."
        }
    }

    /// The option that helps, where one does: only the command line knows how it is spelled.
    private static func option(for error: GitError) -> String {
        switch error {
        case .noCommit: " (--base REF)"
        case .mergeDriver: " (--attributes forge)"
        default: ""
        }
    }

    private static func kind(of error: GitError) -> Kind {
        switch error {
        case .program: .unavailable
        case .noRepository, .unsupported, .noCommit, .missingObject, .wrongType, .malformed, .unknownRevision,
            .mergeDriver, .noIdentity, .signing, .file:
            .data
        case .call: .bug
        }
    }

    private static func kind(of error: ExecutionError) -> Kind {
        switch error {
        case .moved, .referenceLocked: .tryAgain
        case .severalPlans, .notThatFar, .nothingToSkip: .usage
        case .checkedOut, .branchExists, .unusableName, .noBranch, .otherTarget, .missingCommit, .otherTree,
            .unlikeRecorded, .doesNotMerge, .unsupportedMethod, .nothingToDo, .nothingUnderWay, .unknownPlan,
            .otherPlan, .ledElsewhere, .abandoned, .journal:
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
        case .notStarted: .unavailable
        case .interrupted: .tryAgain
        }
    }
}
