import Application
import ConfigurationFiles
import Domain
import Foundation
import Synchronization
import TestSupport
import Testing
import Wording

@Suite("Hostile .orchestrate.yml")
struct HostileConfigurationTests {
    @Test("A file that is not UTF-8 is refused with its line")
    func notUTF8() throws {
        let bytes = Array("version: 1\nbase: caf".utf8) + [0xE9, 0x0A]
        let error = try #require(throws: ConfigurationError.self) {
            try YAMLConfigurationDecoder().decode(bytes, from: "c.yml")
        }
        #expect(Wording.lines(error) == ["c.yml:2: the file is not valid UTF-8"])
    }

    @Test("A file of more than a mebibyte is refused unread")
    func tooLarge() throws {
        let text = "version: 1\n#" + String(repeating: "a", count: 1_048_576)
        #expect(try sentences(text) == [".orchestrate.yml: the file is larger than 1048576 bytes"])
    }

    @Test("Aliases that stand for more than there is memory are never followed")
    func aliasBomb() throws {
        var lines = ["version: 1", "a0: &a0 [x, x]"]
        for level in 1..<60 { lines.append("a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]") }
        lines.append("? *a59\n: b")
        #expect(try !sentences(lines.joined(separator: "\n")).isEmpty)
    }

    private static let patterns: [String] = [
        "[", "{", "- ", "? ", "a:\n", "[a,", "{a: ", "\"", "'", "|\n", "&a ", "*a ", "!a ", "%", ": ", ", ", "[]",
        "a: b\n", "? a\n",
        "- - ", "{? ", "\t", "\r", "&a [*a", "[? [", "a: &a\n", "#", "\u{85}", "\\", "\"\\",
    ]

    @Test("The same thing a hundred thousand times over ends in an answer", arguments: patterns.indices)
    func repeated(index: Int) throws {
        let pattern = Self.patterns[index]
        _ = try sentences("version: 1\n" + String(repeating: pattern, count: 100_000 / pattern.utf8.count))
        _ = try sentences("version: 1\nsupport: [" + String(repeating: pattern, count: 10_000) + "]")
    }

    @Test("Ever deeper indentation is answered on the smallest stack that threads have")
    func deepIndentation() throws {
        let texts = [
            (0..<1200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
            String(repeating: "[", count: 1100) + String(repeating: "]", count: 1100),
            String(repeating: "- ", count: 900) + "a",
            String(repeating: "{a: ", count: 900) + "b" + String(repeating: "}", count: 900),
        ]
        let refusals = Mutex(0)
        let isDone = DispatchSemaphore(value: 0)
        let thread = Thread {
            for text in texts where (try? decode(text)) == nil { refusals.withLock { $0 += 1 } }
            isDone.signal()
        }
        thread.stackSize = 512 * 1024
        thread.start()
        isDone.wait()
        #expect(refusals.withLock { $0 } == texts.count)
    }

    @Test("Any rubbish made of YAML's own signs is a configuration or an error", arguments: 0..<20)
    func rubbish(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "version: 1\n", "layers:", "- ", "name: a", "paths: [a]", "\n", "  ", "[", "]", "{", "}", ",", ": ", "*",
            "&a ", "\"", "'",
            "#", "|", ">", "!!map ", "? ", "---\n", "é", "\t", "a", "base", "version", "%YAML 1.1\n", "<<: ",
        ]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 1..<25, using: &random)).compactMap { _ in
                pieces.randomElement(using: &random)
            }.joined()
            for sentence in try sentences(text) {
                #expect(!sentence.contains("\n") && sentence.hasPrefix(".orchestrate.yml:"))
            }
        }
    }
}
