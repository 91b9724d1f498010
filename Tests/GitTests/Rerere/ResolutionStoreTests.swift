import Domain
import Foundation
import TestSupport
import Testing

@testable import Git

@Suite("What is recorded in rr-cache") struct ResolutionStoreTests {
    private let directory: TestSupport.TemporaryDirectory
    private let conflict = ObjectID(hex: String(repeating: "ab", count: 20)) ?? .zero
    private var folder: String { "\(directory.path)/rr-cache/\(conflict.hex)" }

    init() throws { directory = try TestSupport.TemporaryDirectory() }

    private func store() -> ResolutionStore? { ResolutionStore(commonDirectory: directory.path + "/") }

    private func write(_ name: String, _ text: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }

    @Test("is nothing where there is no directory, or none of a conflict in it")
    func nothing() throws {
        defer { directory.remove() }
        #expect(store() == nil)
        try FileManager.default.createDirectory(
            atPath: directory.path + "/rr-cache/other", withIntermediateDirectories: true)
        #expect(store() == nil)
    }

    @Test("is read in the order of the variants, of which both files are there")
    func variants() throws {
        defer { directory.remove() }
        for (name, text) in [
            ("preimage.10", "b"), ("postimage.10", "B"), ("preimage", "a"), ("postimage", "A"), ("preimage.2", "c"),
            ("postimage.3", "D"), ("preimage.04", "e"), ("postimage.04", "E"), ("preimage.x", "f"), ("thisimage", "g"),
            ("preimage.-1", "h"), ("postimage.-1", "H"),
        ] { try write(name, text) }
        let record = try #require(store()).record(of: conflict)
        #expect(record.fault == nil)
        #expect(record.resolutions.map(\.variant) == [0, 10])
        #expect(record.resolutions.map(\.after) == [Array("A".utf8), Array("B".utf8)])
        #expect(try #require(store()).record(of: .zero) == ResolutionStore.Record())
    }

    @Test("is not read through a link, from a pipe, a directory or a file that is too large, and says so")
    func hostile() throws {
        defer { directory.remove() }
        try write("preimage", "a")
        let after = folder + "/postimage"
        func fault(_ make: () throws -> Void) throws -> String? {
            try make()
            defer { unlink(after) }
            let record = try #require(store()).record(of: conflict)
            #expect(record.resolutions.isEmpty)
            return record.fault
        }
        #expect(
            try fault { try FileManager.default.createSymbolicLink(atPath: after, withDestinationPath: "/etc/hosts") }
                == "postimage: it is a link")
        #expect(try fault { try #require(mkfifo(after, 0o600) == 0) } == "postimage: it is no plain file")
        #expect(
            try fault {
                try Data().write(to: URL(fileURLWithPath: after))
                try #require(truncate(after, 40 << 20) == 0)
            } == "postimage: it is larger than 32 MB")
        try FileManager.default.createDirectory(atPath: after, withIntermediateDirectories: false)
        #expect(try #require(store()).record(of: conflict).fault == "postimage: it is no plain file")
    }

    @Test("is not read where the conflict's own directory is a link; rr-cache itself may be one")
    func links() throws {
        defer { directory.remove() }
        try write("preimage", "a")
        try write("postimage", "A")
        let shared = directory.path + "/shared"
        try FileManager.default.moveItem(atPath: directory.path + "/rr-cache", toPath: shared)
        try FileManager.default.createSymbolicLink(
            atPath: directory.path + "/rr-cache", withDestinationPath: shared)
        #expect(try #require(store()).record(of: conflict).resolutions.count == 1)
        try FileManager.default.moveItem(atPath: "\(shared)/\(conflict.hex)", toPath: directory.path + "/elsewhere")
        try FileManager.default.createSymbolicLink(
            atPath: "\(shared)/\(conflict.hex)", withDestinationPath: directory.path + "/elsewhere")
        let record = try #require(store()).record(of: conflict)
        #expect(record.resolutions.isEmpty && record.fault != nil)
    }
}
