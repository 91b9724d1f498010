/// The signals that a file holds, each with the first line where it stands.
package struct FileSignals: Hashable, Sendable {
    /// The lines, counted from 1.
    package private(set) var lines: [FileSignal: Int]

    /// Makes a value of what was found before.
    package init(lines: [FileSignal: Int] = [:]) { self.lines = lines }

    /// Whether a signal is there.
    package func has(_ signal: FileSignal) -> Bool { lines[signal] != nil }

    /// Takes in a signal, if it is the first of its kind.
    mutating func add(_ signal: FileSignal, line: Int) {
        if lines[signal] == nil { lines[signal] = line }
    }

    /// Adds what another version of the file holds.
    package mutating func formUnion(_ other: FileSignals) {
        lines.merge(other.lines) { min($0, $1) }
    }
}
