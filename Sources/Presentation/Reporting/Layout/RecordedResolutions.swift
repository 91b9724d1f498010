import Domain
import Wording

/// Says which paths are resolved, and how.
enum RecordedResolutions {
    /// More paths than this are counted only.
    private static let limit = 5

    /// Returns one line of text for each path: `app/x.py: resolved as recorded (rerere 3f2a91c)`.
    static func lines(_ resolutions: [RecordedResolution], page: Page, indent: Int) -> [String] {
        sentences(resolutions) { Escaping.terminal($0.text) }
            .flatMap { Wrapping.lines($0, width: page.width, indent: indent, hanging: 2) }
    }

    /// Returns the same as phrases of Markdown.
    static func phrases(_ resolutions: [RecordedResolution]) -> [String] {
        sentences(resolutions) { Escaping.markdownCode(MarkdownPieces.cut($0.text)) }
    }

    /// Returns the same as list items of Markdown.
    static func items(_ resolutions: [RecordedResolution], indent: String = "") -> String {
        phrases(resolutions).map { "\(indent)- \($0)\n" }.joined()
    }

    private static func sentences(
        _ resolutions: [RecordedResolution], quoting quoted: (RepositoryPath) -> String
    ) -> [String] {
        let rest = resolutions.count - limit
        let shown = resolutions.prefix(limit).map { resolution in
            "\(quoted(resolution.path)): \(Wording.how(resolution))"
        }
        return shown + (rest > 0 ? ["and \(Wording.count(rest, "more path")) resolved"] : [])
    }
}
