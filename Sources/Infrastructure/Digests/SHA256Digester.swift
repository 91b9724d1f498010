import Application
import Crypto

/// Names a text by its SHA-256.
package struct SHA256Digester: ContentDigester {
    package init() {}

    /// Returns `sha256:` and the 64 hexadecimal digits of the text's UTF-8.
    package func digest(of text: String) -> String {
        let digits = Array("0123456789abcdef")
        let hex = SHA256.hash(data: Array(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "sha256:" + String(hex)
    }
}
