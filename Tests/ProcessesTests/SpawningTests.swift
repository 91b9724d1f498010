import Foundation
import Processes
import TestSupport
import Testing

@Suite("A program that is started") struct SpawningTests {
    private static func run(_ command: Command, input: String = "") throws -> (status: Int32, text: String) {
        let (output, errors) = (try Descriptor.file(), try Descriptor.file())
        let status = try ProcessGroup.shared().run(
            command, input: try Descriptor.file(holding: Array(input.utf8)), output: output, errors: errors)
        return (status, String(decoding: try output.content() + errors.content(), as: UTF8.self))
    }

    private static func shell(_ script: String, in directory: String? = nil) -> Command {
        Command("/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin", "A": "b c"], directory: directory)
    }

    @Test("has its input, its directory and its environment, and says how it ended")
    func surroundings() throws {
        let run = try Self.run(Self.shell("cat; pwd; echo \"$A\" >&2; exit 3", in: "/usr"), input: "hello\n")
        #expect(run.text == "hello\n/usr\nb c\n")
        #expect(run.status == 3 << 8)
        #expect(try Self.run(Self.shell("kill -TERM $$")).status == SIGTERM)
    }

    @Test("that is not there, or can't start where it should, is an error")
    func missing() throws {
        for command in [Command("/no/such", [], environment: [:]), Self.shell("true", in: "/no/such")] {
            #expect(throws: ProcessError.notStarted(program: command.program, cause: "No such file or directory")) {
                try Self.run(command)
            }
        }
    }

    @Test(
        "blocks and ignores no signal, whatever this process does",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
    func signals() throws {
        signal(SIGPIPE, SIG_IGN)
        var (mask, before) = (sigset_t(), sigset_t())
        sigfillset(&mask)
        pthread_sigmask(SIG_SETMASK, &mask, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let script = "grep -E '^Sig(Blk|Ign)' /proc/self/status"
        #expect(try Self.areUsual(Self.run(Self.shell(script)).text))
        let session = try ProcessSession(
            script + " | cat", in: "/", environment: ["PATH": "/usr/bin:/bin"], record: nil)
        var said: [UInt8] = []
        while session.ended() == nil { said += session.output(waiting: 10) }
        said += session.output(waiting: 0)
        #expect(Self.areUsual(String(decoding: said, as: UTF8.self)))
    }

    /// Whether both of two masks are empty, but for the two signals that the C library keeps for itself (nptl(7)).
    private static func areUsual(_ lines: String) -> Bool {
        let masks = lines.split(separator: "\n").compactMap { UInt64($0.suffix(16), radix: 16) }
        return masks.count == 2 && masks.allSatisfy { $0 & ~(0b11 << 31) == 0 }
    }

    @Test("in a session has no terminal, and is stopped with all of it", .timeLimit(.minutes(1)))
    func session() throws {
        let session = try ProcessSession(
            "(exec 2>/dev/null; : </dev/tty) && echo terminal; timeout 60 sleep 61 & sleep 62", in: "/",
            environment: ["PATH": "/usr/bin:/bin"], record: nil)
        #expect(session.output(waiting: 200).isEmpty)
        session.send(SIGTERM)
        while session.ended() == nil { usleep(1_000) }
        for _ in 0..<100 where session.isRunning { usleep(10_000) }
        #expect(!session.isRunning)
    }
}
