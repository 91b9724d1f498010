import Files
import Foundation
import TestSupport
import Testing

@Suite("A tree is removed") struct RemovalTests {
    @Test("with what was made read-only in it, as deep as it is")
    func readOnly() throws {
        let place = try TemporaryDirectory()
        defer { place.remove() }
        let root = place.path + "/tree"
        let outcome = try Shell.run(
            "/bin/sh", ["-c", "mkdir -p \"$0/a/b/c\" && touch \"$0/a/b/c/f\" \"$0/a/f\" && chmod -R a-w \"$0\"", root])
        #expect(outcome.status == 0)
        try Disk.removeTree(root)
        #expect(!FileManager.default.fileExists(atPath: root))
        try Disk.removeTree(root)
    }

    @Test("without a limit to how deep it is or how its names are spelled")
    func deep() throws {
        let place = try TemporaryDirectory()
        defer { place.remove() }
        let root = place.path + "/tree"
        let script = """
            mkdir "$0" && cd "$0" && mkdir orchestrate-removes-1 && touch orchestrate-removes-1/f orchestrate-removes-2
            touch "$(printf 'a\\377b\\nc')"
            for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
                mkdir -p d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d
                touch d/f; cd -P d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d
            done
            """
        #expect(try Shell.run("/bin/sh", ["-c", script, root]).status == 0)
        try Disk.removeTree(root)
        #expect(!FileManager.default.fileExists(atPath: root))
    }

    @Test("and no link in it is followed")
    func links() throws {
        let place = try TemporaryDirectory()
        defer { place.remove() }
        try place.write([1], to: "mine")
        let (root, link) = (place.path + "/tree", place.path + "/link")
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: false)
        for (name, target) in [("a", place.path), ("b", place.path + "/mine"), ("c", "/nowhere")] {
            try FileManager.default.createSymbolicLink(atPath: "\(root)/\(name)", withDestinationPath: target)
        }
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: place.path)
        try Disk.removeTree(root)
        try Disk.removeTree(link)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["mine"])
    }

    @Test("A private directory is new, for the user alone, and of a name that differs each time")
    func privateDirectories() throws {
        let place = try TemporaryDirectory()
        defer { place.remove() }
        let paths = try (0..<3).map { _ in try Disk.makePrivateDirectory(in: place.path, "of-ours.") }
        #expect(Set(paths).count == 3)
        for path in paths {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o700)
            #expect(throws: FileError.self) { try Disk.makeNewDirectory(path) }
        }
    }
}
