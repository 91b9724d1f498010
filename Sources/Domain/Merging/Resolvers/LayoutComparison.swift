/// Compares texts by what they say.
package enum LayoutComparison {
    /// Whether two texts say the same, but for white space, line breaks, trailing commas and the sign of quotes.
    package static func isAllThatDiffers(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        LayoutFreeText(one[...]).tokens == LayoutFreeText(other[...]).tokens
    }
}
