import ArgumentParser
import Domain
import Foundation

/// Tells what the migrations of trees end in, and what merges break, for an oracle to compare with its own findings.
struct JudgeMigrations: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge-migrations",
        abstract: "Read trees and merges as JSON from standard input, and tell what their migrations end in and break.")

    func run() throws {
        let input = try JSONDecoder().decode(Input.self, from: FileHandle.standardInput.readDataToEndOfFile())
        var readings: [String: MigrationReading] = [:]
        var graphs: [String: MigrationGraph] = [:]
        var output = Output()
        let clock = ContinuousClock()
        for (name, tree) in input.trees.sorted(by: { $0.key < $1.key }) {
            var files: [(path: RepositoryPath, facts: MigrationFacts)] = []
            var unread: [RepositoryPath] = []
            for (path, blob) in tree.sorted(by: { $0.key < $1.key }) where MigrationPaths.isCandidate(.init(path)) {
                let key = "\(blob) \(path)"
                let reading =
                    try readings[key] ?? read(RepositoryPath(path), URL(filePath: input.blobs).appending(path: blob))
                readings[key] = reading
                switch reading {
                case .migration(let facts): files.append((RepositoryPath(path), facts))
                case .unread: unread.append(RepositoryPath(path))
                case .none: break
                }
            }
            var graph: MigrationGraph?
            output.seconds += clock.measure { graph = MigrationGraph(of: files, unread: unread) }.seconds
            guard let graph else { continue }
            graphs[name] = graph
            output.trees[name] = Tree(graph, files, unread)
        }
        for merge in input.merges {
            guard let merged = graphs[merge.merged] else { continue }
            let beside = merge.beside.compactMap { graphs[$0] }
            output.merges[merge.name] = MigrationRules.violations(broughtBy: merged, beside: beside).map(Found.init)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        FileHandle.standardOutput.write(try encoder.encode(output))
    }

    private func read(_ path: RepositoryPath, _ file: URL) throws -> MigrationReading {
        MigrationReader.read(path, Array(try Data(contentsOf: file)))
    }

    /// Trees as paths and blobs, whose bytes lie in a folder by the blobs' names, and merges of them.
    private struct Input: Decodable {
        struct Merge: Decodable {
            let name: String
            let merged: String
            let beside: [String]
        }

        let blobs: String
        let trees: [String: [String: String]]
        let merges: [Merge]
    }

    private struct Output: Encodable {
        var trees: [String: Tree] = [:]
        var merges: [String: [Found]] = [:]
        /// How long it took to make all graphs.
        var seconds = 0.0
    }

    private struct Tree: Encodable {
        struct Series: Encodable {
            let system: String
            let directories: [String]
            let app: String?
            let heads: [String]
            let members: Int
        }

        let series: [Series]
        let broken: [Found]
        let unread: [String]
        let computed: [String]

        init(
            _ graph: MigrationGraph, _ files: [(path: RepositoryPath, facts: MigrationFacts)],
            _ unread: [RepositoryPath]
        ) {
            series = graph.series.map {
                Series(
                    system: $0.system.rawValue, directories: $0.directories.map(\.text), app: $0.app,
                    heads: $0.heads.map(\.facts.revision).sorted(), members: $0.members.count)
            }
            broken = MigrationRules.violations(in: graph).map(Found.init)
            self.unread = unread.map(\.text)
            computed = files.filter { $0.facts.computedLine != nil }.map(\.path.text)
        }
    }

    private struct Found: Encodable {
        let rule: String
        let detail: [String]
        let places: [String]

        init(_ violation: Violation) {
            rule = violation.rule.text
            detail = violation.problem.detail
            places = violation.places.map { "\($0.path.text):\($0.line ?? 0)" }
        }
    }
}

extension Duration {
    fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
