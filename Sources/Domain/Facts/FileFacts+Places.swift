extension FileFacts {
    /// Returns the functions, methods and classes that hold all of some lines, the outermost first; of an empty range, those that
    /// hold the lines before and behind it.
    package func definitions(around lines: LineRange) -> [Definition] {
        let (first, last) = (min(lines.first, lines.last), max(lines.first, lines.last))
        return definitions.filter {
            ($0.kind == .function || $0.kind == .type) && $0.lines.first <= first && $0.lines.last >= last
        }
        .sorted { $0.container.count < $1.container.count }
    }
}
