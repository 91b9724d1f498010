extension String {
    /// The hexadecimal digits of a plan's digest: what stands behind `sha256:`.
    package var digestDigits: String { split(separator: ":").last.map(String.init) ?? self }

    /// The first twelve of them, which name a plan's branch and references.
    package var digestPrefix: String { String(digestDigits.prefix(12)) }
}
