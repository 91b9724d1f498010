import Foundation
import TestSupport
import Testing

/// A folder of `Fixtures/scenarios`: a repository as people write it down, a command, and what must come out of it.
///
/// `scenario.txt` holds the title, what the scenario shows, and last the command, `$ orchestrate merge-plan ...`, as it would
/// be typed in the repository; `repository.txt` is a `RepositoryScript`. All other files are recorded.
struct Scenario: Sendable, CustomTestStringConvertible {
    /// The folder's name.
    let name: String
    /// Where the folder lies.
    let folder: URL
    /// The words of the command after `orchestrate`.
    let arguments: [String]

    var testDescription: String { name }

    /// Every scenario, by name.
    static func all() throws -> [Scenario] {
        let scenarios = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Fixtures/scenarios")
            .standardized
        let names = try FileManager.default.contentsOfDirectory(atPath: scenarios.path).sorted()
        return try names.filter { !$0.hasPrefix(".") }.map { try Scenario(scenarios.appendingPathComponent($0)) }
    }

    private init(_ folder: URL) throws {
        name = folder.lastPathComponent
        self.folder = folder
        let text = try String(contentsOf: folder.appendingPathComponent("scenario.txt"), encoding: .utf8)
        guard let command = text.split(separator: "\n").last, command.hasPrefix("$ orchestrate ") else {
            throw TestSupportError("\(name)/scenario.txt does not end with a line `$ orchestrate ...`.")
        }
        arguments = Self.words(of: String(command.dropFirst("$ orchestrate ".count)))
    }

    /// Makes the repository, with `main` checked out where there is one.
    func repository() throws -> TestRepository {
        let script = try String(contentsOf: folder.appendingPathComponent("repository.txt"), encoding: .utf8)
        let repository = try TestRepository()
        try repository.load(RepositoryScript(script).stream)
        try repository.checkOut("main")
        return repository
    }

    /// Divides a command at its spaces, but for those between single quotes.
    private static func words(of command: String) -> [String] {
        var words: [String] = [""]
        var isQuoted = false
        for character in command {
            switch character {
            case "'": isQuoted.toggle()
            case " " where !isQuoted: words.append("")
            default: words[words.count - 1].append(character)
            }
        }
        return words.filter { !$0.isEmpty }
    }
}
