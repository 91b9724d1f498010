import Foundation
import TestSupport
import Testing

@Suite("The disk", .enabled(if: Mount.isPossible, "Mounting a file system needs Linux and its superuser."))
struct DiskTests {
    @Test("that is full stops the run, whenever it gets full; with room again resume ends in the same commit")
    func full() throws {
        let planned = try PlannedRepository(steps: 6)
        let reference = try planned.copy()
        try reference.apply()
        let after = try reference.git("for-each-ref")
        var stopped = 0
        for free in stride(from: 0, through: 160, by: 8) {
            let mount = try Mount(["-t", "tmpfs", "-o", "size=4m", "tmpfs"])
            defer { mount.remove() }
            let trial = try planned.copy(to: mount.path)
            let filler = mount.path + "/filler"
            try mount.fill(filler, leaving: free * 1024)
            let outcome = try trial.apply(adding: ["TMPDIR": reference.path])
            if outcome.status != 0 {
                stopped += 1
                #expect(outcome.status == 65, "\(free) KiB: \(outcome.errorText)")
                #expect(outcome.errorText.contains("No space left"), "\(free) KiB: \(outcome.errorText)")
            }
            try FileManager.default.removeItem(atPath: filler)
            let again = try trial.apply(adding: ["TMPDIR": reference.path])
            #expect(again.status == 0, "\(free) KiB: \(again.errorText)")
            #expect(try trial.git("for-each-ref") == after)
            #expect(try trial.leftovers() == [])
        }
        #expect(stopped >= 3)
    }

    @Test("that can't be written to is told, and nothing else happens")
    func readOnly() throws {
        let planned = try PlannedRepository(steps: 2)
        let mount = try Mount(["-t", "tmpfs", "-o", "size=16m", "tmpfs"])
        defer { mount.remove() }
        let trial = try planned.copy(to: mount.path)
        try mount.remountReadOnly()
        let outcome = try trial.apply(adding: ["TMPDIR": "/tmp"])
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("Read-only file system"), "\(outcome.errorText)")
        #expect(try trial.orchestrate("status").status == 0)
    }
}

/// A file system of a test's own.
struct Mount {
    let path: String
    private let directory: TemporaryDirectory

    static let isPossible: Bool = {
        #if os(Linux)
            guard geteuid() == 0 else { return false }
            do {
                try Mount(["-t", "tmpfs", "-o", "size=1m", "tmpfs"]).remove()
                return true
            } catch {
                return false
            }
        #else
            return false
        #endif
    }()

    init(_ arguments: [String]) throws {
        directory = try TemporaryDirectory()
        path = directory.path + "/mount"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        let outcome = try Shell.run("mount", arguments + [path])
        guard outcome.status == 0 else { throw TestSupportError("mount: \(outcome.errorText)") }
    }

    func remountReadOnly() throws {
        let outcome = try Shell.run("mount", ["-o", "remount,ro", path])
        guard outcome.status == 0 else { throw TestSupportError("mount: \(outcome.errorText)") }
    }

    /// Makes a file that leaves so many bytes.
    func fill(_ file: String, leaving free: Int) throws {
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: path)
        let room = (attributes[.systemFreeSize] as? NSNumber)?.intValue ?? 0
        try Data(count: max(0, room - free)).write(to: URL(fileURLWithPath: file))
    }

    func remove() {
        // What can't be unmounted now is unmounted when nobody uses it any more.
        _ = try? Shell.run("umount", ["-l", path])
        directory.remove()
    }
}
