import Domain
import Testing
import Wording

@Suite("What is wrong with a pattern, in words") struct GlobWordingTests {
    private static let errors: [GlobError] = [
        .empty, .tooLong(limit: 9), .unclosedBracket, .unclosedBrace, .unopenedBrace, .nestedTooDeep(limit: 9),
        .tooManyAlternatives(limit: 9), .nothingEscaped, .emptyPart, .dotPart, .negated, .backwardsRange,
        .unsupportedInBrackets,
    ]

    @Test("is the end of a sentence, without a full stop", arguments: errors.indices)
    func problem(index: Int) {
        let words = Wording.problem(Self.errors[index])
        #expect(!words.isEmpty && !words.hasSuffix("."))
    }
}
