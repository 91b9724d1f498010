/// One brace-free reading of a pattern: what the parts of a path must be, from the root down.
struct GlobRoute: Sendable {
    /// What one part of a path must be.
    enum Part: Sendable {
        /// Any number of parts, none too.
        case anyDepth
        /// These bytes.
        case literal([UInt8])
        /// Anything between these two, as in `test_*.py`: what most patterns say, and quicker than elements.
        case affixed(prefix: [UInt8], suffix: [UInt8])
        /// What these elements describe.
        case wild([Element])
    }

    /// What stands for bytes within a part.
    enum Element: Sendable {
        case byte(UInt8)
        case anyByte
        case anyBytes
        case oneOf(ByteSet)
    }

    /// The parts; the last one is never `anyDepth`.
    let parts: [Part]
    /// Whether the pattern names a directory, so that a file of that name is not meant.
    let isDirectory: Bool
    /// How closely it describes what it matches.
    let specificity: Glob.Specificity
    /// The marks of the literal parts: a path that lacks one of them is told without a look at its parts.
    private let marks: UInt64

    init(parts: [Part], isDirectory: Bool, specificity: Glob.Specificity) {
        (self.parts, self.isDirectory, self.specificity) = (parts, isDirectory, specificity)
        marks = parts.reduce(0) { marks, part in
            if case .literal(let bytes) = part { marks | PathParts.mark(of: bytes, 0..<bytes.count) } else { marks }
        }
    }

    /// Whether the path, or a directory it lies in, is what the parts describe.
    ///
    /// Takes at most (parts of the path) x (parts of the pattern) comparisons: only the last `anyDepth` met is ever
    /// widened, because what matched before it matched as early as it could.
    func covers(_ path: PathParts) -> Bool {
        guard path.marks & marks == marks else { return false }
        var part = 0
        var position = 0
        var restart: (part: Int, position: Int)?
        while part < parts.count {
            if case .anyDepth = parts[part] {
                part += 1
                restart = (part, position)
            } else if position < path.count, matches(part, path, position) {
                part += 1
                position += 1
            } else if let last = restart, last.position < path.count {
                restart = (last.part, last.position + 1)
                (part, position) = (last.part, last.position + 1)
            } else {
                return false
            }
        }
        return !isDirectory || position < path.count
    }

    private func matches(_ part: Int, _ path: PathParts, _ position: Int) -> Bool {
        switch parts[part] {
        case .anyDepth: true
        case .literal(let bytes): path.part(position, equals: bytes)
        case .affixed(let prefix, let suffix): path.part(position, startsWith: prefix, endsWith: suffix)
        case .wild(let elements): Self.matches(elements, path.bytes, path.ranges[position])
        }
    }

    /// Matches elements against bytes in at most (elements) x (bytes) steps.
    private static func matches(_ elements: [Element], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var element = 0
        var position = range.lowerBound
        var restart: (element: Int, position: Int)?
        while position < range.upperBound || element < elements.count {
            if element < elements.count, case .anyBytes = elements[element] {
                element += 1
                // What ends in a star takes all that is left.
                if element == elements.count { return true }
                restart = (element, position)
            } else if element < elements.count, position < range.upperBound, elements[element].accepts(bytes[position])
            {
                element += 1
                position += 1
            } else if let last = restart, last.position < range.upperBound {
                restart = (last.element, last.position + 1)
                (element, position) = (last.element, last.position + 1)
            } else {
                return false
            }
        }
        return true
    }
}

extension GlobRoute.Element {
    /// Whether a byte can stand here.
    func accepts(_ byte: UInt8) -> Bool {
        switch self {
        case .byte(let own): own == byte
        case .anyByte, .anyBytes: true
        case .oneOf(let set): set.contains(byte)
        }
    }
}
