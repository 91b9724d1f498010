package import Domain

/// What a scripted commit does to one path.
package enum ScriptedChange: Hashable, Sendable {
    /// Writes a file, new or over the old one.
    case write(RepositoryPath, content: [UInt8], mode: Mode)
    /// Points a submodule at a commit.
    case submodule(RepositoryPath, commit: ObjectID)
    /// Moves a file or a directory.
    case rename(from: RepositoryPath, to: RepositoryPath)
    /// Deletes a file or a directory.
    case delete(RepositoryPath)

    /// What kind of file is written.
    package enum Mode: String, Sendable {
        case file = "100644"
        case executable = "100755"
        case symbolicLink = "120000"
    }

    /// Returns the change that writes a text file.
    package static func text(_ path: RepositoryPath, _ content: String) -> ScriptedChange {
        .write(path, content: Array(content.utf8), mode: .file)
    }
}
