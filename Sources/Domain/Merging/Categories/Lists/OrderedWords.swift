/// The names of lists whose order has a meaning, so that two new entries can't stand in any order.
enum OrderedWords {
    private static let words = [
        "arg", "argv", "assert", "before_script", "cmd", "column", "command", "entrypoint", "expect", "header",
        "middleware", "order", "path", "pipeline", "return", "row", "run", "script", "sort", "stage", "step", "task",
        "==",
    ]

    /// Returns whether what stands before a list names one of those.
    static func stand(in text: Line) -> Bool {
        let lower = text.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 }[...]
        return words.contains(where: lower.holds)
    }
}
