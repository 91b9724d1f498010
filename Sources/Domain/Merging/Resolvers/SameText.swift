/// Takes what both sides say, where they differ in nothing but how lines end.
enum SameText {
    static let resolver = PlaceResolver(name: .same) { place, file in
        guard plain(place.ours) == plain(place.theirs) else { return nil }
        // A base without the file has no say in how lines end: our side's way is as good as the other.
        let isOurs = place.base.map { plain($0).isEmpty || !endsLines($0, as: place.theirs) } ?? true
        let part = isOurs ? place.ours : place.theirs
        return .certain(part.text.bytes(ofLines: part.lines))
    }

    /// The lines without their ends.
    private static func plain(_ part: TextPart) -> [Line] {
        part.content.map { line in
            var end = line.endIndex
            while end > line.startIndex, line[end - 1] == 0x0A || line[end - 1] == 0x0D { end -= 1 }
            return line[..<end]
        }
    }

    private static func endsLines(_ base: TextPart, as side: TextPart) -> Bool {
        func returns(_ part: TextPart) -> Bool { part.content.contains { $0.ends("\r\n") } }
        // Who changed how lines end meant to.
        return returns(base) != returns(side)
    }
}
