/// How places that nothing settles are marked: as git does it in the style `merge`.
package struct ConflictMarking: Sendable {
    /// What stands behind the markers of each side.
    package let labels: (ours: String, theirs: String)
    /// How long a marker is.
    package let size: Int
    /// Whether what is proposed for a place stands between both sides, where the style `diff3` has the base.
    package let showsProposals: Bool
    /// Conflicts with no more lines between are one.
    private static let nearest = 3

    package init(ours: String, theirs: String, size: Int = 7, showsProposals: Bool = false) {
        labels = (ours, theirs)
        self.size = max(1, size)
        self.showsProposals = showsProposals
    }

    /// Returns the text with its markers.
    func text(_ pieces: [ResolvedText.Piece]) -> [UInt8] {
        var bytes: [UInt8] = []
        for piece in Self.joined(pieces) {
            switch piece {
            case .text(let lines, _): bytes += lines
            case .conflict(_, let ours, let theirs, let proposal):
                let end = Array((ours.last == 0x0A ? ours : theirs).suffix(2)) == [0x0D, 0x0A] ? "\r\n" : "\n"
                bytes += marker("<", labels.ours, end) + Self.ended(ours, end)
                if let proposal {
                    bytes +=
                        marker("|", "proposed: \(proposal.resolver.rawValue)", end) + Self.ended(proposal.lines, end)
                }
                bytes += marker("=", "", end)
                bytes += Self.ended(theirs, end) + marker(">", labels.theirs, end)
            }
        }
        return bytes
    }

    private func marker(_ sign: String, _ label: String, _ end: String) -> [UInt8] {
        Array((String(repeating: sign, count: size) + (label.isEmpty ? "" : " " + label) + end).utf8)
    }

    private static func ended(_ lines: [UInt8], _ end: String) -> [UInt8] {
        lines.isEmpty || lines.last == 0x0A ? lines : lines + Array(end.utf8)
    }

    private static func joined(_ pieces: [ResolvedText.Piece]) -> [ResolvedText.Piece] {
        var joined: [ResolvedText.Piece] = []
        for piece in pieces {
            if case .conflict(let base, let ours, let theirs, nil) = piece,
                let (before, between) = near(joined), case .conflict(let base0, let ours0, let theirs0, nil) = before
            {
                joined.removeLast(between.isEmpty ? 1 : 2)
                joined.append(
                    .conflict(
                        base: base0 + base, ours: ours0 + between + ours, theirs: theirs0 + between + theirs,
                        proposal: nil))
            } else {
                joined.append(piece)
            }
        }
        return joined
    }

    /// The conflict at the end of some pieces, with the few lines behind it that both sides have.
    private static func near(
        _ pieces: [ResolvedText.Piece]
    ) -> (conflict: ResolvedText.Piece, between: [UInt8])? {
        guard let last = pieces.last else { return nil }
        if case .conflict = last { return (last, []) }
        guard case .text(let lines, true) = last, lines.count(where: { $0 == 0x0A }) <= nearest, pieces.count > 1
        else { return nil }
        let before = pieces[pieces.count - 2]
        if case .conflict = before { return (before, lines) }
        return nil
    }
}
