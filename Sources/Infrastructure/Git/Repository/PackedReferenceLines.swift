import Domain
import Files
import Foundation

/// A look at the file `packed-refs` before libgit2 reads it, which takes some damage for the end of the file and does not say
/// where other damage is.
enum PackedReferenceLines {
    /// Throws the first line that is no reference, no comment and nothing that a tag leads to (git-pack-refs(1)).
    static func check(of repository: Repository) throws(GitError) {
        let path = repository.commonDirectory + "packed-refs"
        guard access(path, F_OK) == 0 else { return }
        let content: Data
        do {
            content = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .file(path: path, cause: SystemCause.words(error))
        }
        let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() where !isSound(line) && !(line.isEmpty && place == lines.count - 1) {
            throw .file(
                path: path,
                cause: "line \(place + 1) is no reference. Take it out, or fetch the references again.")
        }
    }

    private static func isSound(_ line: Data) -> Bool {
        switch line.first {
        case UInt8(ascii: "#"): return true
        case UInt8(ascii: "^"): return isObject(line.dropFirst().prefix(40))
        default: return line.count > 41 && isObject(line.prefix(40)) && line.dropFirst(40).first == UInt8(ascii: " ")
        }
    }

    private static func isObject(_ digits: Data) -> Bool {
        digits.count == 40
            && digits.allSatisfy { (48...57).contains($0) || (97...102).contains($0) || (65...70).contains($0) }
    }
}
