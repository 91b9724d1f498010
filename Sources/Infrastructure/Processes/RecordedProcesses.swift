import Foundation

/// A group or session of processes as a run has written it down.
struct RecordedProcesses: Hashable {
    /// What holds them together.
    enum Kind: String {
        case group, session
    }

    let kind: Kind
    /// The first of them, by whose id the group or session goes.
    let leader: pid_t
    /// The session of the leader.
    let session: pid_t
    /// When the leader was started.
    let start: UInt64
    /// The start of the system that the time counts from.
    let boot: String

    /// Describes the group or session that a process leads; nil where there is no such process.
    init?(_ kind: Kind, ledBy id: pid_t) {
        guard let leader = ProcessTable.process(id) else { return nil }
        (self.kind, self.leader, session, start, boot) = (kind, id, leader.session, leader.start, ProcessTable.boot)
    }

    /// Reads a line; nil for one that is none of these: a run that was killed may have left half of one.
    init?(line: Substring) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 6, words[5] == "end", let kind = Kind(rawValue: words[0]), let leader = pid_t(words[1]),
            let session = pid_t(words[2]), let start = UInt64(words[3]), leader > 1, session > 1
        else { return nil }
        (self.kind, self.leader, self.session, self.start, boot) = (kind, leader, session, start, words[4])
    }

    /// The line that says it.
    var line: String { "\(kind.rawValue) \(leader) \(session) \(start) \(boot) end\n" }

    /// Those of them that are running.
    ///
    /// An id is used again once nothing goes by it any more. So the leader has to be the one that was written down; where it is
    /// gone, what has its id for a group or session is younger than it, and in the same session.
    var running: [pid_t] {
        guard boot == ProcessTable.boot else { return [] }
        let all = ProcessTable.processes.filter { (kind == .group ? $0.group : $0.session) == leader }
        if let first = ProcessTable.process(leader), first.start != start { return [] }
        return all.filter { $0.isAlive && $0.start >= start && $0.session == session }.map(\.id)
    }
}
