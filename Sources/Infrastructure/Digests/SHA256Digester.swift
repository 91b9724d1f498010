public import Application
import Crypto

/// Names a text by its SHA-256.
public struct SHA256Digester: ContentDigester {
    /// Makes a digester.
    public init() {}

    /// Returns `sha256:` and the 64 hexadecimal digits of the text's UTF-8.
    public func digest(of text: String) -> String {
        let digits = Array("0123456789abcdef")
        let hex = SHA256.hash(data: Array(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "sha256:" + String(hex)
    }
}
