import ArgumentParser
import Domain
import Examples
import Foundation
import Git

/// Compares where files fall with where a person found them by reading.
struct PlaceLabelled: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place-labelled",
        abstract: "Compare the layers of labelled files with the labels, and show where they differ.")

    @Argument(help: "The labels, as in Fixtures/layers.")
    var labels: String

    @Option(help: "The repository: what the placement rests on is read anew from it, and written into the labels.")
    var repository: String?

    @Flag(help: "Show the share alone.")
    var brief = false

    func run() async throws {
        let file = URL(filePath: labels)
        var tree = LabelledTree(parsing: try String(contentsOf: file, encoding: .utf8))
        if let repository {
            try await read(&tree, from: repository)
            try Data(tree.text.utf8).write(to: file)
        }
        let wrong = tree.disagreements
        let right = tree.files.count - wrong.count
        let share = Double(right) * 100 / Double(max(1, tree.files.count))
        let sections = tree.sections.map { ", \($0.root)/ \($0.preset)" }.joined()
        var lines = [
            String(format: "%d of %d (%.0f %%)", right, tree.files.count, share) + "  \(tree.preset)\(sections)"
        ]
        if !brief {
            lines += wrong.map { "  \($0.file.path): \($0.file.layer), not \($0.layer) (\(Self.basis(of: $0.placed)))" }
        }
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    private static func basis(of file: PlacedFile) -> String {
        switch file.basis {
        case .pattern(let pattern, let strength, _): "\(strength.rawValue) \(pattern.pattern)"
        case .content(let signal, let line): "\(signal.name) in line \(line)"
        case .nothing: "nothing"
        }
    }

    private func read(_ tree: inout LabelledTree, from repository: String) async throws {
        let history = try GitHistory(repositoryPath: repository)
        let base = try await history.base(named: tree.commit)
        let paths = try await history.paths(in: base.tree)
        var manifests: [RepositoryPath: [UInt8]] = [:]
        for path in PresetChoice.manifests(among: paths) {
            manifests[path] = try await history.content(of: path, in: base.tree)
        }
        let choice = PresetChoice.choose(paths: paths) { manifests[$0] }
        tree.preset = choice.preset.name
        tree.sections = choice.sections.map { ($0.root.text, $0.preset.name) }
        let signals = await history.signals(of: tree.files.map(\.path), at: base.commit)
        for index in tree.files.indices {
            tree.files[index].signals = signals[tree.files[index].path] ?? FileSignals()
        }
    }
}
