import Files
import Foundation
import TestSupport
import Testing

@Suite("Files that last") struct DiskTests {
    /// A directory of the test's own, which goes with it.
    private final class Place {
        let directory: TemporaryDirectory
        init() throws { directory = try TemporaryDirectory() }
        deinit { directory.remove() }
        func callAsFunction(_ name: String) -> String { directory.path + "/" + name }
        func names(_ name: String = "") throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: directory.path + "/" + name).sorted()
        }
    }

    @Test("What is written anew, added or replaced is what is read; what is not there is no error")
    func contents() throws {
        let place = try Place()
        #expect(try Disk.content(of: place("a")) == nil)
        try Disk.write("one\n", to: place("a"))
        try Disk.append("two\n", to: place("a"))
        #expect(try Disk.content(of: place("a")) == Array("one\ntwo\n".utf8))
        try Disk.replace(place("a"), with: Array("new\n".utf8))
        #expect(try Disk.content(of: place("a")) == Array("new\n".utf8))
        #expect(try place.names() == ["a"], "nothing is left of what stood there meanwhile")
        try Disk.sync([place("a"), place("")])
        try Disk.remove(place("a"))
        try Disk.remove(place("a"))
        #expect(try place.names().isEmpty)
    }

    @Test("Directories are made with those above them, and stay as they are where they are there")
    func directories() throws {
        let place = try Place()
        try Disk.makeDirectories(place("a/b/c"), isPrivate: true)
        try Disk.makeDirectories(place("a/b/c"))
        #expect(try place.names("a/b") == ["c"])
        #expect(try Disk.makeDirectory(place("d")))
        #expect(try !Disk.makeDirectory(place("d")))
        let status = try #require(FileStatus(of: place("a/b"), followingLinks: false))
        #expect(status.isDirectory && !status.isFile && status.isOwn && !status.isWritableByOthers)
        #expect(FileStatus(of: place("e"), followingLinks: true) == nil)
    }

    @Test("An error names what was to be done, the file, and the system's words")
    func errors() throws {
        let place = try Place()
        try Disk.write("", to: place("a"))
        #expect(throws: FileError("open", place("none"), code: ENOENT)) { try Disk.sync([place("none")]) }
        #expect(throws: FileError("make the directory", place("none/b"), code: ENOENT)) {
            try Disk.makeDirectory(place("none/b"))
        }
        #expect(throws: FileError("remove", place("a/b"), code: ENOTDIR)) { try Disk.remove(place("a/b")) }
        #expect(throws: Never.self) { try Disk.remove(place("a/b"), orWhatItStandsIn: true) }
        #expect(throws: FileError("rename", place("b"), code: ENOENT)) {
            try Disk.rename(place("none"), to: place("b"))
        }
    }

    @Test("A lock is one's alone, or is shared; who holds it alone keeps others out")
    func locks() throws {
        let place = try Place()
        let first = try OpenFile(place("lock"), for: .locking)
        #expect(try first.lock())
        let second = try OpenFile(place("lock"), for: .locking)
        #expect(try !second.lock())
        #expect(throws: FileError("lock", place("lock"), code: EWOULDBLOCK)) { try second.shareLock() }
        try first.shareLock()
        try second.shareLock()
        #expect(try !first.lock(), "the other shares it")
    }

    @Test(
        "A file that a person names keeps its mode and its links, and the old content where the new one can't be written"
    )
    func replacedContent() throws {
        let place = try TemporaryDirectory()
        defer { place.remove() }
        let (file, link) = (place.path + "/plan.json", place.path + "/link")
        try Disk.write("old", to: file)
        chmod(file, 0o640)
        symlink("plan.json", link)
        try Disk.replaceContent(of: link, with: Array("new".utf8))
        #expect(try Disk.content(of: file) == Array("new".utf8))
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "plan.json")
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() == ["link", "plan.json"])
        try Disk.replaceContent(of: "/dev/null", with: [1])
        #expect(throws: FileError.self) { try Disk.replaceContent(of: place.path, with: [1]) }
        #expect(throws: FileError.self) { try Disk.replaceContent(of: place.path + "/none/x", with: [1]) }
    }
}
