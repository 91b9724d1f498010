import Foundation

/// A command of a shell as the leader of a process group of its own: all of it can be stopped together, and what it sends
/// to its group reaches nobody else.
struct ProcessGroup {
    private let leader: pid_t

    /// Starts a command in a directory; what it says goes to the end of a file.
    init(
        _ command: String, in directory: String, output: String, environment: [String: String]
    ) throws(ShellError) {
        #if canImport(Darwin)
            var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
        #else
            var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0o666)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // What this program ignores, to end in order, the command shall not.
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in InterruptWatch.signals + [SIGPIPE] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
        let words = ["/bin/sh", "-c", "cd \"$0\" && exec /bin/sh -c \"$1\"", directory, command]
        let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        var pid: pid_t = 0
        let code = Self.withCStrings(words) { words in
            Self.withCStrings(variables) { posix_spawn(&pid, "/bin/sh", &actions, &attributes, words, $0) }
        }
        guard code == 0 else { throw .notStarted(cause: String(cString: strerror(code))) }
        leader = pid
    }

    /// Returns the leader's status when it has ended, nil before.
    func ended() -> Int32? {
        var status: Int32 = 0
        return waitpid(leader, &status, WNOHANG) == leader ? status : nil
    }

    /// Sends a signal to all of the group; false when none of it is left.
    @discardableResult
    func send(_ signal: Int32) -> Bool { kill(-leader, signal) == 0 }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
