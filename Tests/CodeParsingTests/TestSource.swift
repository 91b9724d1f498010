import Application
import CodeParsing
import Domain
import Testing

/// Reads texts as files of a tree.
enum TestSource {
    /// Returns what is known of a file.
    static func state(_ bytes: [UInt8], at path: String = "app/module.py") async throws -> FactsState {
        let blob = try #require(ObjectID(hex: String(repeating: "0", count: 40)))
        let file = CodeFile(path: RepositoryPath(path), blob: blob) { bytes }
        return try #require(await TreeSitterCodeReader().facts(of: [file]).first)
    }

    /// Returns what a file says.
    static func facts(_ text: String, at path: String = "app/module.py") async throws -> FileFacts {
        try #require(try await state(Array(text.utf8), at: path).facts)
    }
}
