import Application
import CCrypto

/// Names a text by its SHA-256.
package struct SHA256Digester: ContentDigester {
    package init() {}

    /// Returns `sha256:` and the 64 hexadecimal digits of the text's UTF-8.
    package func digest(of text: String) -> String {
        let bytes = Array(text.utf8)
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        // It fails only where OpenSSL's configuration leaves the algorithm out; all texts would have the same name then.
        precondition(SHA256(bytes, bytes.count, &digest) != nil, "libcrypto has no SHA-256")
        let digits = Array("0123456789abcdef")
        return "sha256:" + String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
