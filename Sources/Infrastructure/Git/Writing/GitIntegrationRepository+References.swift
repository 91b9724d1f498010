package import Domain
import Foundation

extension GitIntegrationRepository {
    /// Returns the commit that a full reference leads to, nil where there is no such reference.
    package func commit(at reference: String) throws -> ObjectID? { try repository.commit(at: reference) }

    /// Returns the full name of the branch that a name stands for, nil where there is none.
    package func reference(named name: String) throws -> String? {
        guard let found = repository.branch(named: name), found.hasPrefix("refs/heads/") else { return nil }
        return found
    }

    /// Returns why a reference of this name can't be made, nil when it can.
    package func obstacle(to reference: String) throws -> String? {
        guard Repository.isValidReference(reference), !reference.hasPrefix("refs/heads/-") else {
            return "git takes no such name"
        }
        let names = try repository.references().map(\.name)
        return names.first { $0.hasPrefix(reference + "/") || reference.hasPrefix($0 + "/") }
            .map { "there is a \($0), and git can't have both" }
    }

    /// Returns the work tree in which a branch is checked out, nil when none has it.
    package func workTree(holding reference: String) throws -> String? {
        let common = repository.commonDirectory
        if !repository.isBare, Self.head(in: common) == reference {
            return repository.workTree ?? String(common.dropLast(".git/".count))
        }
        let linked = common + "worktrees"
        guard FileManager.default.fileExists(atPath: linked) else { return nil }
        for name in try FileManager.default.contentsOfDirectory(atPath: linked).sorted() {
            guard Self.head(in: "\(linked)/\(name)/") == reference else { continue }
            let file = Self.line(of: "\(linked)/\(name)/gitdir") ?? ""
            let directory = file.hasSuffix("/.git") ? String(file.dropLast("/.git".count)) : file
            if FileManager.default.fileExists(atPath: directory) { return directory }
        }
        return nil
    }

    private static func head(in directory: String) -> String? {
        guard let line = line(of: directory + "HEAD"), line.hasPrefix("ref: ") else { return nil }
        return line.dropFirst("ref: ".count).trimmingCharacters(in: .whitespaces)
    }

    private static func line(of path: String) -> String? {
        FileManager.default.contents(atPath: path)
            .flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n").first.map(String.init) }
    }
}
