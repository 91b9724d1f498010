import Foundation

/// The processes of this system, as far as it tells them.
enum ProcessTable {
    /// One process.
    struct Entry: Hashable {
        let id: pid_t
        let group: pid_t
        let session: pid_t
        /// When it was started: a number that no process of the same id shares.
        let start: UInt64
        /// Whether it does anything yet: one that has ended stays until its parent asks for it.
        let isAlive: Bool
    }

    /// What this start of the system is called, for start times count from there; empty where they need none.
    static var boot: String {
        let text = FileManager.default.contents(atPath: "/proc/sys/kernel/random/boot_id") ?? Data()
        return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    #if canImport(Darwin)
        /// All processes.
        static var processes: [Entry] {
            var name = [CTL_KERN, KERN_PROC, KERN_PROC_ALL, 0]
            var size = 0
            guard sysctl(&name, 4, nil, &size, nil, 0) == 0 else { return [] }
            var list = [kinfo_proc](repeating: kinfo_proc(), count: size / MemoryLayout<kinfo_proc>.stride + 32)
            size = list.count * MemoryLayout<kinfo_proc>.stride
            guard sysctl(&name, 4, &list, &size, nil, 0) == 0 else { return [] }
            return list.prefix(size / MemoryLayout<kinfo_proc>.stride).map(Entry.init)
        }

        /// One process; nil where there is none of this id.
        static func process(_ id: pid_t) -> Entry? { processes.first { $0.id == id } }
    #else
        /// All processes.
        static var processes: [Entry] {
            // Why: where the system hides them there are none to find, and each is asked for by its id all the same.
            let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
            return names.compactMap { pid_t($0) }.compactMap(process)
        }

        /// One process; nil where there is none of this id.
        static func process(_ id: pid_t) -> Entry? {
            let file = open("/proc/\(id)/stat", O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { return nil }
            defer { close(file) }
            var buffer = [UInt8](repeating: 0, count: 2048)
            let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            return Entry(id: id, line: buffer.prefix(max(0, count)))
        }
    #endif
}

#if canImport(Darwin)
    extension ProcessTable.Entry {
        fileprivate init(_ process: kinfo_proc) {
            let (id, time) = (process.kp_proc.p_pid, process.kp_proc.p_un.__p_starttime)
            self.init(
                id: id, group: process.kp_eproc.e_pgid, session: getsid(id),
                start: UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_usec),
                isAlive: Int32(process.kp_proc.p_stat) != SZOMB)
        }
    }
#else
    extension ProcessTable.Entry {
        /// Reads `/proc/ID/stat` (proc(5)): the name stands in parentheses and may hold anything, parentheses included.
        init?(id: pid_t, line: some BidirectionalCollection<UInt8>) {
            guard let end = line.lastIndex(of: UInt8(ascii: ")")) else { return nil }
            let words = line[line.index(after: end)...].split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
                .map { String(decoding: $0, as: UTF8.self) }
            guard words.count > 19, let group = pid_t(words[2]), let session = pid_t(words[3]),
                let start = UInt64(words[19])
            else { return nil }
            self.init(
                id: id, group: group, session: session, start: start, isAlive: !["Z", "X"].contains(words[0]))
        }
    }
#endif
