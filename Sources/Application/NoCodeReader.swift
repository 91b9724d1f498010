package import Domain

/// Reads no language: all that it would have to read is unread, and says so.
package struct NoCodeReader: CodeReader {
    package init() {}

    package func facts(of files: [CodeFile]) async -> [FactsState] {
        files.map { file in Language(of: file.path).map { .unread(.noReader($0)) } ?? .absent }
    }

    package func web(of files: [CodeFile]) async -> [WebState] { files.map { _ in .none } }

    package var languages: [Language] { [] }
}
