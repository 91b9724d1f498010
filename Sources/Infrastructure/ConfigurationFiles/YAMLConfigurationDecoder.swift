import Application
package import Domain

/// Reads `.orchestrate.yml`.
///
/// The file may come from anybody's repository: it is refused before YAML sees it when it is too long, not UTF-8 or
/// nested so deep that reading it would need too much stack; aliases are never followed, so none can grow.
package struct YAMLConfigurationDecoder: ConfigurationDecoder {
    /// A longer file is refused.
    package static let maximumBytes = 1_048_576

    package init() {}

    /// Returns what the file says, or throws a `ConfigurationError` with every mistake in it.
    package func decode(_ bytes: [UInt8], from path: String) throws -> Configuration {
        do {
            let document = try YAMLDocument(text: try Self.text(of: bytes))
            var reader = ConfigurationReader(mistakes: document.mistakes)
            let configuration = reader.configuration(of: document.root, path: path)
            guard reader.mistakes.isEmpty else { throw MistakesFound(mistakes: reader.mistakes) }
            return configuration
        } catch let found as MistakesFound {
            throw ConfigurationError(file: path, errors: found.inOrder)
        }
    }

    private static func text(of bytes: [UInt8]) throws(MistakesFound) -> String {
        guard bytes.count <= maximumBytes else {
            throw MistakesFound(.tooLarge(bytes: maximumBytes))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw MistakesFound(.notUTF8, line: lineOfFirstInvalidByte(in: bytes))
        }
        return text
    }

    /// Lines are cut at `\n`, which never stands within a character of UTF-8.
    private static func lineOfFirstInvalidByte(in bytes: [UInt8]) -> Int? {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
    }
}
