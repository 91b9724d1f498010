extension RoutePattern {
    /// A part of an address between slashes.
    private enum Part {
        case text(Substring)
        /// Something is filled in, beside texts perhaps.
        case open
    }

    /// Whether an address may be one of this pattern.
    ///
    /// - Parameter parts: The address, cut where something is filled in.
    func matches(_ parts: [String], ignoringLastSlash: Bool) -> Bool {
        let address = Self.taken(apart: parts)
        if isOpen {
            // Whatever stands before the pattern may be the start of the address.
            let tail = segments.first == .text("") ? Array(segments.dropFirst()) : segments
            return address.indices.contains { start in
                Self.match(address[start...], tail[...], ignoringLastSlash)
            }
        }
        return Self.match(address[...], segments[...], ignoringLastSlash)
    }

    private static func taken(apart parts: [String]) -> [Part] {
        var result: [Part] = []
        var isOpen = false
        for (place, part) in parts.enumerated() {
            let pieces = part.split(separator: "/", omittingEmptySubsequences: false)
            for (number, piece) in pieces.enumerated() {
                if place == 0, number == 0 { continue }
                let isFilled = (number == 0 && place > 0) || (number == pieces.count - 1 && place < parts.count - 1)
                if number == 0, place > 0, isOpen {
                    isOpen = isFilled && number == pieces.count - 1
                    continue
                }
                result.append(isFilled ? .open : .text(piece))
            }
            isOpen = place < parts.count - 1
        }
        return result
    }

    private static func match(
        _ address: ArraySlice<Part>, _ pattern: ArraySlice<Segment>, _ ignoringLastSlash: Bool
    ) -> Bool {
        guard let first = pattern.first else {
            guard let part = address.first else { return true }
            guard address.count == 1, ignoringLastSlash, case .text("") = part else { return false }
            return true
        }
        guard let part = address.first else {
            // An address without the last slash is sent on to the one with it.
            return pattern.count == 1 && (first == .text("") || first == .rest)
        }
        if first == .rest { return true }
        // What is filled in may hold slashes; behind the last of it nobody can tell.
        if case .open = part, address.count == 1 { return true }
        return match(part, first) && match(address.dropFirst(), pattern.dropFirst(), ignoringLastSlash)
    }

    private static func match(_ part: Part, _ segment: Segment) -> Bool {
        guard case .text(let text) = part else { return true }
        switch segment {
        case .text(let wanted): return text == wanted
        case .hole(let isNumber): return isNumber ? !text.isEmpty && text.allSatisfy(\.isNumber) : !text.isEmpty
        case .mixed: return !text.isEmpty
        case .rest: return true
        }
    }
}
