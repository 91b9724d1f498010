import Domain
import Files

/// A plain file of a work tree, with what git keeps or would put there.
struct WorkTreeFile {
    /// Its path.
    let path: RepositoryPath
    /// The mode that git keeps.
    let mode: UInt16
    /// The content that git keeps.
    let stored: ObjectID

    init(path: RepositoryPath, mode: UInt16, stored: ObjectID) {
        self.path = path
        self.mode = mode
        self.stored = stored
    }

    /// Takes a mode and a name as git writes them; nil where they are none.
    init?(path: RepositoryPath, mode: String, stored: String) {
        guard let mode = UInt16(mode, radix: 8), let stored = ObjectID(hex: stored) else { return nil }
        self.init(path: path, mode: mode, stored: stored)
    }

    /// More than that is not compared: who has such a file has it looked at as changed.
    private static let largest = 256 << 20

    /// Returns what stands in the file of a path; nil where no plain file that can be read is there.
    static func content(of path: RepositoryPath, in directory: String) -> [UInt8]? {
        let name = Array(directory.utf8) + [UInt8(ascii: "/")] + path.bytes + [0]
        do throws(BoundedFile.Fault) {
            return try BoundedFile.content(of: name.map { CChar(bitPattern: $0) }, atMost: largest)
        } catch {
            return nil
        }
    }
}
