import CCrypto
import Domain

extension ObjectID {
    /// Names bytes as they are, by their SHA-1; libgit2 hashes objects only, and adds their header.
    init?(hashing bytes: [UInt8]) {
        var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
        guard SHA1(bytes, bytes.count, &digest) != nil else { return nil }
        self.init(bytes: digest)
    }
}
