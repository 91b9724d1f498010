import Domain
import Examples
import TestSupport

/// Attributes files that come, go and change, in the root and below it.
extension RandomEdit {
    private static let name = Array(".gitattributes".utf8)
    private static let patterns = [
        "*", "f", "g", "a*", "*.txt", "lib/*", "/lib/**", "**/f", "a/**", "x\\ y", "\"x y\"", "A", "[ab]", "?", "in/*",
        "app/**", ".gitattributes",
    ]
    private static let words = [
        "merge=union", "merge=union", "merge=binary", "-merge", "merge", "!merge", "merge=ours", "merge=text",
        "merge=nobody", "binary", "mine", "-mine", "text",
    ]
    private static let macros = ["[attr]mine -merge\n", "[attr]mine merge=union\n", "[attr]mine merge=ours text\n"]

    /// Writes, changes or removes one.
    mutating func changeAttributes(_ snapshot: inout Snapshot) {
        let isNested = !snapshot.directories.isEmpty && random.oneIn(2)
        let directory = isNested ? random.pick(snapshot.directories) : RepositoryPath(bytes: [])
        let path = directory.appending(Self.name)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: snapshot.remove(path)
        case 1: snapshot.put(.blob(Array("f".utf8), .symbolicLink), at: path)
        case 2, 3: snapshot.put(.blob(lines(), .file), at: path)
        default:
            guard case .blob(let old, .file) = snapshot.files[path] else {
                return snapshot.put(.blob(lines(), .file), at: path)
            }
            snapshot.put(.blob(random.oneIn(2) ? lines() + old : old + lines(), .file), at: path)
        }
    }

    private mutating func lines() -> [UInt8] {
        var text = random.oneIn(4) ? random.pick(Self.macros) : ""
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            text += "\(random.pick(Self.patterns)) \(random.pick(Self.words))\n"
        }
        return Array(text.utf8)
    }
}
