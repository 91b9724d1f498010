/// Names a text by its content.
package protocol ContentDigester: Sendable {
    /// Returns `sha256:` and the 64 hexadecimal digits of the SHA-256 of the text's UTF-8.
    func digest(of text: String) -> String
}
