import Domain
import Testing

@Suite("What is done about a comment") struct CommentActionTests {
    private let text = "\(CommentMarker.opening)\nsaid\n"
    private let line = "\(CommentMarker.opening)\nnothing\n"

    private func action(_ content: CommentDraft.Content, _ comments: ForgeComment...) -> CommentAction {
        CommentAction(CommentDraft(number: 1, content: content), among: comments, by: "bot")
    }

    @Test("depends on what stands there, by whom")
    func actions() {
        let own = ForgeComment(id: 5, author: "bot", body: text)
        #expect(action(.text(text)) == .create(text))
        #expect(action(.text(text), own) == .keep)
        #expect(action(.text(line), own) == .update(5, line))
        #expect(action(.nothing(instead: line)) == .stayAway)
        #expect(action(.nothing(instead: line), own) == .clear(5, line))
        #expect(action(.nothing(instead: text), own) == .keep)
        #expect(action(.unknown) == .stayAway)
        #expect(action(.unknown, own) == .keep)
    }

    @Test(
        "takes nothing for ours that others wrote, or that only quotes the marker",
        arguments: [
            ("mallory", "<!-- orchestrate:comment -->\nsaid"), ("Bot", "<!-- orchestrate:comment -->\nsaid"),
            ("bot", "said"), ("bot", "> <!-- orchestrate:comment -->\nsaid"),
            ("bot", " <!-- orchestrate:comment -->\nsaid"),
            ("bot", "text\n<!-- orchestrate:comment -->"), ("", "<!-- orchestrate:comment -->\nsaid"),
        ])
    func others(author: String, body: String) {
        #expect(action(.text(text), ForgeComment(id: 1, author: author, body: body)) == .create(text))
    }
}
