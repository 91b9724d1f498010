/// A comment that keeps a rule quiet at a line: `orchestrate: ignore[names/undefined] set by the loader`.
package struct IgnoreComment: Hashable, Sendable {
    /// The rules that it names.
    package let rules: [RuleName]

    /// Finds the comment in a line; nil where there is none, or it gives no reason.
    package init?(in line: some Collection<UInt8>) {
        let text = String(decoding: line, as: UTF8.self)
        guard let start = text.firstRange(of: "orchestrate: ignore[") else { return nil }
        let marks = ["#", "//", "--", "/*", "<!--"]
        guard marks.contains(where: { text[..<start.lowerBound].contains($0) }),
            let end = text[start.upperBound...].firstIndex(of: "]")
        else { return nil }
        let reason = text[text.index(after: end)...].filter { $0.isLetter || $0.isNumber }
        guard !reason.isEmpty else { return nil }
        rules = text[start.upperBound..<end].split(separator: ",").map { name in
            RuleName(String(name.drop { $0 == " " }.prefix { $0 != " " }))
        }
    }
}

extension Collection where SubSequence: Collection, Element: Equatable {
    /// Returns the first place of some elements in order.
    fileprivate func firstRange(of other: some Collection<Element>) -> Range<Index>? {
        var start = startIndex
        while start != endIndex {
            if self[start...].starts(with: other) {
                return start..<(index(start, offsetBy: other.count, limitedBy: endIndex) ?? endIndex)
            }
            start = index(after: start)
        }
        return nil
    }
}
