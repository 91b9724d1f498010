/// Takes the side in whose past the other side's text stands: it went on from there.
enum NewerSide {
    static let resolver = PlaceResolver(name: .newer) { place, file in
        let isPastOfOurs = stands(place.theirs, in: file.past.ours)
        let isPastOfTheirs = stands(place.ours, in: file.past.theirs)
        guard isPastOfOurs != isPastOfTheirs else { return nil }
        return .proposed(isPastOfOurs ? place.ours.bytes : place.theirs.bytes)
    }

    private static func stands(_ part: TextPart, in past: [Text]) -> Bool {
        let block = part.content.filter { !$0.trimmed.isEmpty }
        // What is short stands somewhere by accident.
        guard block.reduce(0, { $0 + $1.trimmed.count }) >= 12 else { return false }
        let search = LineSearch(block)
        return past.contains { text in
            let lines = (0..<text.lineCount).lazy.map { text.bytes(ofLines: $0..<$0 + 1) }.filter {
                !$0.trimmed.isEmpty
            }
            return !search.places(in: lines).isEmpty
        }
    }
}
