/// The markers that a merge leaves where it could not merge.
enum ConflictMarkers {
    private static let opening = Array("<<<<<<< ".utf8)
    private static let closing = Array(">>>>>>> ".utf8)

    /// The line of the first marker, if one that opens and one that closes are there.
    static func firstLine(in bytes: [UInt8]) -> Int? {
        var line = 1
        var opened: Int?
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: opening) {
                opened = opened ?? line
            } else if opened != nil, bytes[index...].starts(with: closing) {
                return opened
            }
            guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            index = end + 1
            line += 1
        }
        return nil
    }
}
