import Domain
import TestSupport
import Testing

@testable import Git

@Suite struct MergeTreeOutputTests {
    private static let tree = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"
    private static let conflict =
        "0\0\(tree)\0100644 \(tree) 2\ta b\0100755 \(tree) 3\ta b\0\0" + "1\0a b\0CONFLICT (contents)\0text\nof it\0\0"
    private static let clean = "1\0\(tree)\0\0" + "1\0f\0Auto-merging\0Auto-merging f\n\0\0"

    @Test("Answers are read one after the other, messages or none")
    func answers() {
        let plain = "1\0\(Self.tree)\0\0\0"
        let answers = MergeTreeOutput.parse(Array((Self.clean + Self.conflict + plain + Self.conflict).utf8))
        #expect(answers.map(\.isClean) == [true, false, true, false])
        #expect(answers[1].stages.map(\.path) == ["a b", "a b"])
        #expect(answers[1].stages.map(\.number) == [2, 3])
        #expect(answers[1].stages.map(\.mode) == [0o100644, 0o100755])
        #expect(answers[1].messages == [MergeTreeAnswer.Message(paths: ["a b"], kind: "CONFLICT (contents)")])
    }

    @Test("Advice on submodules, which stands where no message can, ends the messages")
    func submoduleAdvice() {
        let advice = "Recursive merging with submodules currently only supports trivial cases.\n...\n"
        let text = String(Self.conflict.dropLast()) + advice + "\0" + Self.clean
        #expect(MergeTreeOutput.parse(Array(text.utf8)).map(\.isClean) == [false, true])
    }

    @Test("An answer that ends early is left out, wherever it ends")
    func truncated() {
        let whole = Array((Self.conflict + Self.clean).utf8)
        for count in whole.indices {
            #expect(
                MergeTreeOutput.parse(Array(whole.prefix(count))).count == (count < Self.conflict.utf8.count ? 0 : 1))
        }
        #expect(MergeTreeOutput.parse(whole).count == 2)
    }

    @Test("No bytes make it trap, nor more answers than there is room for")
    func hostile() {
        var random = SeededGenerator(seed: 7)
        let seeds = [
            Self.conflict, Self.clean, "0\0\(Self.tree)\0\0-1\0x\0y\0z\0", "0\0\(Self.tree)\0\09223372036854775807\0",
        ]
        for _ in 0..<3000 {
            var bytes = Array((random.pick(seeds) + random.pick(seeds)).utf8)
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = random.pick([UInt8(0), 9, 32, 45, 48, 57, 255])
                case 1: bytes.remove(at: place)
                default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                }
            }
            #expect(MergeTreeOutput.parse(bytes).count <= bytes.count / 42)
        }
    }
}
