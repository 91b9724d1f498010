import Domain

/// The pairs as a triangle of marks, for few change sets only.
struct ConflictMatrix {
    let page: Page

    /// Returns the matrix of the change sets that are clean on the base; nothing where it would not fit, or say nothing.
    ///
    /// `x` is a clash, `?` a pair that could not be compared, `·` a clean one.
    func lines(_ analysis: Analysis) -> [String] {
        let compared = analysis.changeSets.filter(\.verdict.isClean).map(\.id)
        let names = compared.map { Escaping.terminal($0.text) }
        let column = names.map { DisplayWidth.of($0) }.max() ?? 0
        let isFitting = compared.count <= 25 && 2 + column + 2 + 3 * compared.count <= page.width
        guard compared.count > 2, isFitting, !analysis.pairs.isEmpty else { return [] }
        let numbers = compared.indices.dropLast().map { DisplayWidth.padLeft("\($0 + 1)", to: 3) }.joined()
        let head = String(repeating: " ", count: 2 + 3 + column + 1) + numbers
        let rows = compared.indices.map { row in
            let start =
                "  " + DisplayWidth.padLeft("\(row + 1)", to: 2) + " " + DisplayWidth.pad(names[row], to: column)
            let marks = compared[..<row].map { "  " + mark(compared[row], $0, analysis) }.joined()
            return start + " " + marks
        }
        return [head] + rows
    }

    private func mark(_ first: ChangeSetID, _ second: ChangeSetID, _ analysis: Analysis) -> String {
        let pair = analysis.pairs.first {
            [$0.first, $0.second].contains(first) && [$0.first, $0.second].contains(second)
        }
        return switch pair?.outcome {
        case .conflicts: page.palette.paint("x", .bad)
        case .unknown: page.palette.paint("?", .unsure)
        case nil: "·"
        }
    }
}
