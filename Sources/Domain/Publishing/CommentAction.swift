/// What is done about the comment of a pull request.
package enum CommentAction: Hashable, Sendable {
    /// A comment is written.
    case create(String)
    /// The comment is written anew.
    case update(Int, String)
    /// The comment becomes one line.
    case clear(Int, String)
    /// The comment says what is to be said already.
    case keep
    /// There is nothing to say, and nothing was said.
    case stayAway

    /// Decides by what is to be said and what stands there, whoever wrote that.
    /// - Parameter login: Who we are: the marker alone is anybody's.
    package init(_ draft: CommentDraft, among comments: [ForgeComment], by login: String) {
        let own = comments.first { $0.author == login && CommentMarker.marks($0.body) }
        switch (draft.content, own) {
        case (.text(let text), nil): self = .create(text)
        case (.text(let text), let own?): self = CommentMarker.isSame(own.body, text) ? .keep : .update(own.id, text)
        case (.nothing, nil), (.unknown, nil): self = .stayAway
        case (.nothing(let line), let own?): self = CommentMarker.isSame(own.body, line) ? .keep : .clear(own.id, line)
        case (.unknown, _?): self = .keep
        }
    }

    /// Whether something is written.
    package var isWrite: Bool {
        switch self {
        case .create, .update, .clear: true
        case .keep, .stayAway: false
        }
    }
}

/// What a comment of ours begins with, and which of its lines don't count.
package enum CommentMarker {
    /// The first line, which nobody sees.
    package static let opening = "<!-- orchestrate:comment -->"
    /// What stands before the lines that change with every run; nobody is bothered for them.
    package static let footer = "<!-- orchestrate:run -->"

    /// Whether a comment begins as ours do.
    static func marks(_ body: String) -> Bool {
        body.split(whereSeparator: \.isNewline).first.map { $0 == opening } ?? false
    }

    /// Whether two comments say the same, whatever a forge made of the ends of their lines.
    static func isSame(_ one: String, _ other: String) -> Bool { said(in: one) == said(in: other) }

    private static func said(in body: String) -> [Substring] {
        let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let counted = lines.prefix { $0 != footer }.map { line in
            line[..<(line.lastIndex { !$0.isWhitespace }.map { line.index(after: $0) } ?? line.startIndex)]
        }
        return Array(counted[..<(counted.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)])
    }
}
