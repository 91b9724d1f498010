import CodeParsing
import Domain

/// Reads texts as files of a tree.
enum TestSource {
    /// Returns what is known of a file.
    static func state(_ text: String, at path: String = "app/module.py") async -> FactsState {
        let bytes = Array(text.utf8)
        return await state(bytes, at: path)
    }

    /// Returns what is known of a file.
    static func state(_ bytes: [UInt8], at path: String) async -> FactsState {
        let file = CodeFile(path: RepositoryPath(path), blob: ObjectID.zero) { bytes }
        return await TreeSitterCodeReader().facts(of: [file])[0]
    }

    /// Returns what a file says.
    static func facts(_ text: String, at path: String = "app/module.py") async throws -> FileFacts {
        try #require(await state(text, at: path).facts)
    }
}
