/// An edit as people write it down: lines that begin with two spaces stay, those with `- ` go, those with `+ ` come; a line
/// `...` divides one place from the next.
struct ScriptedEdit {
    private let block: ScriptBlock

    init(_ block: ScriptBlock) { self.block = block }

    /// Returns the edited file; each place must occur exactly once.
    func applied(to content: [UInt8]) throws -> [UInt8] {
        var lines = String(decoding: content, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        for place in block.body.split(separator: "...") {
            let old = place.filter { !$0.hasPrefix("+") }.map { String($0.dropFirst(2)) }
            let new = place.filter { !$0.hasPrefix("-") }.map { String($0.dropFirst(2)) }
            let starts = lines.indices.filter { lines[$0...].starts(with: old) }
            guard starts.count == 1, let start = starts.first, !old.isEmpty else {
                throw block.error("has a place that occurs \(starts.count) times: \(old)")
            }
            lines.replaceSubrange(start..<(start + old.count), with: new)
        }
        return Array(lines.joined(separator: "\n").utf8)
    }
}
