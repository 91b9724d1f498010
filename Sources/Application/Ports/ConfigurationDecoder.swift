package import Domain

/// Reads the text of a configuration file.
package protocol ConfigurationDecoder: Sendable {
    /// Returns what the file says.
    /// - Parameters:
    ///   - bytes: The content of the file.
    ///   - path: The file, for reports and errors.
    /// - Throws: `ConfigurationError` with every mistake in the file.
    func decode(_ bytes: [UInt8], from path: String) throws -> Configuration
}
