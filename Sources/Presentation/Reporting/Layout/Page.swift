import Domain
import Wording

/// How text reports are laid out.
package struct Page: Sendable {
    /// The columns of a line; at least 60.
    package let width: Int
    /// The colours.
    package let palette: Palette
    /// When the page is made, in seconds since 1970; without it no ages are shown.
    package let now: Int64?

    /// Makes a page; fewer than 60 columns count as 60.
    package init(width: Int = 80, palette: Palette = .plain, now: Int64? = nil) {
        self.now = now
        self.width = max(60, width)
        self.palette = palette
    }

    /// Returns a report of these lines, none with spaces at its end.
    func text(of lines: [String]) -> String {
        lines.map { line in
            var line = Substring(line)
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}

extension Page {
    /// Returns what a report is about: the base, how many change sets, whose layers.
    func header(_ analysis: Analysis) -> [String] {
        let base = Escaping.terminal(analysis.base.shownName)
        let count = Wording.changeSets(analysis.changeSets.count, of: analysis)
        let source = Wording.source(analysis.architecture.source).terminal
        let commit = base == analysis.base.commit.short ? "" : " \(analysis.base.commit.short)"
        return Wrapping.lines("\(base)\(commit) · \(count) · layers: \(source)", width: width)
    }
}
