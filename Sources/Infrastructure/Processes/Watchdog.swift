import Foundation

/// A small process that kills others when this one ends in whatever way, also by a signal that nobody can catch: it waits on a
/// pipe that only this process holds open.
struct Watchdog {
    let process: ChildProcess
    private let lifeline: Descriptor

    /// Kills its own group.
    private static let endingGroup = "read -r line; kill -KILL 0"

    /// Kills a session: the leader's group, then each process in a group of its own, which timeout(1) and job control make.
    /// The fields of `stat` count from behind the name, which may hold anything (proc(5)).
    private static let endingSession = """
        read -r line
        for round in 1 2 3; do
            kill -KILL "-$0"
            for file in /proc/[0-9]*/stat; do
                read -r line <"$file" || continue
                id=${line%% *}
                set -- ${line##*) }
                if [ "$4" = "$0" ]; then kill -KILL "$id"; fi
            done
        done 2>/dev/null
        """

    /// Starts one that leads a group, which others then join.
    static func leadingGroup() throws(ProcessError) -> Watchdog { try Watchdog([endingGroup]) }

    /// Starts one beside a session.
    static func over(session: pid_t) throws(ProcessError) -> Watchdog { try Watchdog([endingSession, "\(session)"]) }

    private init(_ words: [String]) throws(ProcessError) {
        let (reading, writing) = try Descriptor.pipe()
        let null = try Descriptor.null()
        // It must live on when the thread ends that happened to start it, and whatever is sent to the group.
        process = try ChildProcess(
            Command("/bin/sh", ["-c"] + words, environment: ["PATH": "/usr/bin:/bin"], directory: "/"),
            streams: ChildProcess.Streams(input: reading, output: null, errors: null), in: .ownGroup,
            endsWithThread: false, blocksSignals: true)
        lifeline = writing
    }
}
