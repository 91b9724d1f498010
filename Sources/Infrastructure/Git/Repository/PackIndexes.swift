import Domain
import Files
import Foundation

/// A look at the indexes of a repository's packs before libgit2 reads them.
///
/// libgit2 1.5 follows an entry's place in the table of large offsets without asking whether the table has it, so that one
/// turned bit in an index ends the process (format: gitformat-pack(5), "Version 2 pack-*.idx files").
enum PackIndexes {
    private static let header: [UInt8] = [0xFF, 0x74, 0x4F, 0x63, 0, 0, 0, 2]
    private static let fanOutSize = 4 * 256
    private static let trailerSize = 40

    /// Throws where an index leads out of itself.
    static func check(of repository: Repository) throws(GitError) {
        for directory in try repository.objectDirectories() {
            let packs = directory + "/pack"
            guard FileManager.default.fileExists(atPath: packs) else { continue }
            do {
                for name in try FileManager.default.contentsOfDirectory(atPath: packs) where name.hasSuffix(".idx") {
                    let file = URL(fileURLWithPath: packs + "/" + name)
                    let content = try Data(contentsOf: file, options: .alwaysMapped)
                    guard content.withUnsafeBytes(isSound) else {
                        throw GitError.file(
                            path: file.path,
                            cause: "it is damaged. To write it again from its pack: git index-pack PACK")
                    }
                }
            } catch let error as GitError {
                throw error
            } catch {
                throw .file(path: packs, cause: SystemCause.words(error))
            }
        }
    }

    /// Whether each entry's place in the table of large offsets is in it. What else may be wrong, libgit2 finds itself.
    private static func isSound(_ content: UnsafeRawBufferPointer) -> Bool {
        guard content.count >= header.count + fanOutSize + trailerSize,
            content.prefix(header.count).elementsEqual(header)
        else { return true }
        let count = number(in: content, at: header.count + fanOutSize - 4)
        let offsets = header.count + fanOutSize + count * 24
        let large = content.count - offsets - count * 4 - trailerSize
        guard large >= 0 else { return true }
        for entry in 0..<count {
            let offset = number(in: content, at: offsets + entry * 4)
            if offset & 0x8000_0000 != 0, (offset & 0x7FFF_FFFF) * 8 + 8 > large { return false }
        }
        return true
    }

    private static func number(in content: UnsafeRawBufferPointer, at place: Int) -> Int {
        Int(UInt32(bigEndian: content.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    }
}

extension Repository {
    /// Returns the repository's own directory of objects, and those that it borrows from.
    func objectDirectories() throws(GitError) -> [String] {
        var found = [commonDirectory + "objects"]
        var next = 0
        while next < found.count, found.count < 64 {
            let file = found[next] + "/info/alternates"
            let base = URL(fileURLWithPath: found[next])
            next += 1
            guard FileManager.default.fileExists(atPath: file) else { continue }
            do {
                let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
                for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                    found.append(URL(fileURLWithPath: String(line), relativeTo: base).path)
                }
            } catch {
                throw .file(path: file, cause: SystemCause.words(error))
            }
        }
        return found
    }
}
