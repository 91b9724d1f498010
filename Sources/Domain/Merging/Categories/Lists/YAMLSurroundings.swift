/// What stands around some entries of YAML.
struct YAMLSurroundings {
    let part: TextPart
    let shape: ListEntry.Shape
    let indentation: Line
    /// How far the key of a list is looked for.
    private static let reach = 200

    /// Whether the entries stand directly below a key whose value has no order, or at the top.
    var areList: Bool { !goesOn && parentAllows }

    /// Whether the line behind the entries belongs to the last of them.
    private var goesOn: Bool {
        let end = min(part.text.lineCount, part.lines.upperBound + Self.reach)
        let next = (part.lines.upperBound..<end).lazy.map { part[$0] }.first { !$0.trimmed.isEmpty }
        return next.map { $0.indentation.count > indentation.count } ?? false
    }

    private var parentAllows: Bool {
        let start = max(0, part.lines.lowerBound - Self.reach)
        for line in (start..<part.lines.lowerBound).reversed().map({ part[$0] }) {
            let text = line.trimmed
            let depth = line.indentation.count
            if text.isEmpty || text.starts("#") || depth > indentation.count { continue }
            let isSibling = depth == indentation.count && (shape == .pair || text.starts("-"))
            if isSibling, !(shape == .pair && text.starts("-")) { continue }
            return text.last == UInt8(ascii: ":") && !text.starts("-") && !OrderedWords.stand(in: text)
        }
        return start == 0 && indentation.isEmpty
    }
}
