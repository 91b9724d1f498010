import CProcesses
import Foundation

/// A process that this one started; everything that it starts goes through here.
struct ChildProcess {
    let id: pid_t

    /// Where it stands among the others.
    enum Place {
        /// In a group of this session.
        case group(pid_t)
        /// In a group of its own.
        case ownGroup
        /// In a session of its own, with no terminal.
        case ownSession
    }

    /// What it reads and where it writes.
    struct Streams {
        let input: Descriptor
        let output: Descriptor
        let errors: Descriptor
    }

    /// Starts a program, with the default action for every signal.
    ///
    /// - Parameters:
    ///   - endsWithThread: Whether the system kills it when the calling thread ends, where it can do that. For those that the
    ///     thread waits for.
    ///   - blocksSignals: Whether it hears of no signal but those that nobody can block.
    init(
        _ command: Command, streams: Streams, in place: Place, endsWithThread: Bool = true, blocksSignals: Bool = false
    ) throws(ProcessError) {
        let variables = command.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        var child: pid_t = 0
        let code = Self.withCStrings([command.program] + command.arguments) { words in
            Self.withCStrings(variables) { variables in
                Self.withCStrings([command.program] + (command.directory.map { [$0] } ?? [])) { paths in
                    var request = child_request()
                    request.program = UnsafePointer(paths[0])
                    request.arguments = UnsafePointer(words)
                    request.environment = UnsafePointer(variables)
                    request.directory = command.directory == nil ? nil : UnsafePointer(paths[1])
                    request.input = streams.input.number
                    request.output = streams.output.number
                    request.errors = streams.errors.number
                    switch place {
                    case .group(let leader): (request.place, request.leader) = (CHILD_JOINS_GROUP, leader)
                    case .ownGroup: request.place = CHILD_LEADS_GROUP
                    case .ownSession: request.place = CHILD_LEADS_SESSION
                    }
                    request.ends_with_thread = endsWithThread
                    request.blocks_signals = blocksSignals
                    request.keeps_times = command.keepsTimes
                    return child_start(&request, &child)
                }
            }
        }
        guard code == 0 else { throw .notStarted(program: command.program, cause: Descriptor.cause(code)) }
        // To kill(2), 0 is the caller's own group.
        precondition(child > 1, "a child has an id of its own")
        id = child
    }

    /// Returns its status when it has ended, nil before; may be asked until then.
    func ended() -> Int32? {
        var status: Int32 = 0
        return waitpid(id, &status, WNOHANG) == id ? status : nil
    }

    /// Waits for its end, and returns its status.
    func waited() -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return status
    }

    /// Kills it, and waits for its end.
    func end() {
        kill(id, SIGKILL)
        _ = waited()
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var copies = texts.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        return body(&copies)
    }
}
