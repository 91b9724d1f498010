import Foundation
import Processes
import TestSupport
import Testing

@Suite("Processes that a killed run has left") struct ProcessRecordTests {
    private let place: TemporaryDirectory
    private let path: String

    init() throws {
        place = try TemporaryDirectory()
        path = place.path + "/processes"
    }

    @Test("are ended by the next run, those in groups of their own too", .timeLimit(.minutes(1)))
    func session() throws {
        defer { place.remove() }
        // timeout(1) makes a group of its own, and what is in the background outlives the command.
        let session = try ProcessSession(
            "sleep 61 & timeout 60 sleep 62 & echo on; exec sleep 63", in: place.path,
            environment: ["PATH": "/usr/bin:/bin"], record: ProcessRecord(at: path))
        while session.output(waiting: 10).isEmpty {}
        usleep(50_000)
        try ProcessRecord(at: path).endRecorded()
        while session.ended() == nil { usleep(1_000) }
        #expect(!session.isRunning)
        #expect(!FileManager.default.fileExists(atPath: path), "nothing is recorded any more")
    }

    @Test("are written down before they begin, and those that nobody could write down do not begin")
    func recordedFirst() throws {
        defer { place.remove() }
        let environment = ["PATH": "/usr/bin:/bin"]
        let session = try ProcessSession(
            "cat \"$PWD\"/processes", in: place.path, environment: environment.merging(["PWD": place.path]) { $1 },
            record: ProcessRecord(at: path))
        var said: [UInt8] = []
        while session.ended() == nil { said += session.output(waiting: 10) }
        said += session.output(waiting: 0)
        #expect(String(decoding: said, as: UTF8.self).hasPrefix("session "))
        #expect(throws: ProcessError.self) {
            _ = try ProcessSession(
                "touch began", in: place.path, environment: environment,
                record: ProcessRecord(at: place.path + "/no/such/directory"))
        }
        #expect(!FileManager.default.fileExists(atPath: place.path + "/began"))
    }

    @Test("are not mistaken for others that go by the same id by now, and damaged lines name none")
    func others() throws {
        defer { place.remove() }
        let session = try ProcessSession(
            "sleep 60", in: place.path, environment: ["PATH": "/usr/bin:/bin"], record: ProcessRecord(at: path))
        let line = try String(contentsOfFile: path, encoding: .utf8)
        let words = line.split(separator: " ").map(String.init)
        func other(_ place: Int, _ word: String) -> String {
            var words = words
            words[place] = word
            return words.joined(separator: " ")
        }
        let lines = [
            other(3, "1"), other(4, "another-boot"), other(0, "everything"), other(1, "0"), other(1, "-1"), "\n", "end",
            words.prefix(5).joined(separator: " "), "session 1 1 1 \(words[4]) end",
        ]
        for text in lines {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            try ProcessRecord(at: path).endRecorded()
            #expect(session.ended() == nil, "\(text)")
        }
        session.send(SIGKILL)
        while session.ended() == nil { usleep(1_000) }
    }
}
