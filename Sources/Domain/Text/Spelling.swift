/// Finds what was probably meant.
package enum Spelling {
    /// Returns the known word that a word is a slip of, nil when none is near: at most a third of its letters may
    /// differ.
    package static func closest(to word: String, among known: [String]) -> String? {
        guard word.count <= 60 else { return nil }
        let distances = known.map { (word: $0, distance: distance(Array(word.lowercased()), Array($0.lowercased()))) }
        guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, best.word.count / 3) && best.distance < best.word.count ? best.word : nil
    }

    /// Counts the letters put in, left out, exchanged or swapped with their neighbour.
    private static func distance(_ first: [Character], _ second: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in 0..<first.count {
            var current = [row + 1]
            for column in 0..<second.count {
                let change = first[row] == second[column] ? 0 : 1
                var best = min(last[column] + change, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}
