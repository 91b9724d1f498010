import Domain
import Testing
import Wording

@Suite("Why something could not be told, in words") struct UnknownWordingTests {
    private static let reasons: [Said<UnknownReason>] = [
        Said(.notTried, "it was not tried"), Said(.noTree, "the merge gave no tree"),
        Said(.nothingInCommon, "the two have no commit in common"),
        Said(.noMergeBase, "there is no single merge base"), Said(.notRead, "it could not be read"),
        Said(.baseNotRead, "the base could not be read"), Said(.notPlanned, "the plan knew no commit of it"),
        Said(.tooLarge, "too large to compare"), Said(.tooDifferent, "too many different lines to compare"),
        Said(.incompleteHistory, "part of the history that it takes is missing"),
        Said(
            .shallow,
            "this clone is shallow, and its history ends before the merge base. Get more of it: git fetch --unshallow, or "
                + "git fetch --deepen 1000"),
        Said(.notReplayed, "nothing could be replayed"),
        Said(.reported("Object 9f3c is missing."), "Object 9f3c is missing"),
        Said(.reported("a\nb\u{1B}[31m"), "a b [31m"), Said(.reported(""), ""),
    ]

    @Test("has no full stop, and others' words stand as they are", arguments: reasons)
    func reason(said: Said<UnknownReason>) { #expect(Wording.why(said.value).plain == said.text) }

    @Test("is known of every reason")
    func all() { #expect(Set(Self.reasons.map { Self.number(of: $0.value) }) == Set(0..<13)) }

    /// A new reason belongs here and into the table.
    private static func number(of reason: UnknownReason) -> Int {
        switch reason {
        case .notTried: 0
        case .noTree: 1
        case .nothingInCommon: 2
        case .noMergeBase: 3
        case .notRead: 4
        case .baseNotRead: 5
        case .notPlanned: 6
        case .tooLarge: 7
        case .tooDifferent: 8
        case .incompleteHistory: 9
        case .notReplayed: 10
        case .reported: 11
        case .shallow: 12
        }
    }
}
