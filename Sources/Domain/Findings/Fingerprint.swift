/// What names a finding in baselines and for other tools: the same for as long as it is the same finding, whatever lines it
/// moves to.
package struct Fingerprint: Hashable, Sendable, Comparable {
    /// Sixteen hexadecimal digits.
    package let hex: String

    /// Makes the fingerprint of a violation: 64-bit FNV-1a (Fowler, Noll and Vo) of rule, detail and file, which tells findings
    /// of one repository apart and protects nothing.
    package init(_ identity: Violation.Identity) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let parts = [identity.rule.text] + identity.detail + [identity.path?.text ?? ""]
        for part in parts {
            for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = hash &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        hex = String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Makes one of its digits, as a baseline has them.
    package init(hex: String) { self.hex = hex }

    package static func < (first: Fingerprint, second: Fingerprint) -> Bool { first.hex < second.hex }
}
