import Application
import ArgumentParser
import CodeParsing
import Domain
import Foundation
import Git

/// Compares what resolvers make of the conflicts in a repository's history with what people made of them.
struct JudgeResolvers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge-resolvers",
        abstract: "Replay the merges of a repository that conflict, and count where resolvers do as people did.")

    @Argument(help: "The repository.")
    var repository: String

    @Option(help: "No more than so many merges, the newest first.")
    var limit: Int?

    @Option(
        help:
            "Print the places of a resolver where people did something else: `imports`, or `certain` for all of those.")
    var show: String?

    @Option(
        help: "A file of labels, one a line: both blobs, the path, the place, the label, the reason."
    )
    var labels: String?

    @Option(help: "How many merges to make at the same time.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    func run() async throws {
        let replay = ConflictReplay(
            repositoryPath: repository, environment: ProcessInfo.processInfo.environment, jobs: jobs)
        let resolve = ResolveFile(reader: TreeSitterCodeReader(jobs: jobs))
        let known = try labels.map { try ResolverLabels(reading: $0) }
        var seen: Set<FileVersionsKey> = []
        var tally = ResolverTally()
        try await replay(limit: limit ?? .max) { file in
            guard let versions = file.versions else { return tally.addOther(of: file.merge) }
            guard seen.insert(FileVersionsKey(versions)).inserted else { return }
            guard let resolution = await resolve(versions) else { return tally.addOther(of: file.merge) }
            let judged = JudgedFile(resolution, versions, human: file.human)
            tally.add(judged, of: file.merge, labelled: known)
            if let show { showDifferences(judged, show, known) }
        }
        write(tally.text)
    }

    private func showDifferences(_ file: JudgedFile, _ wanted: String, _ labels: ResolverLabels?) {
        for place in file.places where place.verdict == .differs && place.answer.resolver != .catalogue {
            guard wanted == place.answer.resolver.rawValue || wanted == place.answer.certainty.rawValue,
                labels?.label(of: file, place.number) == nil
            else { continue }
            write("=== \(file.blobs) \(file.path) \(place.number) \(place.answer.resolver.rawValue)\n")
            write(place.shown)
        }
    }

    private func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}

/// One conflict wherever it comes up: many merges have it again.
struct FileVersionsKey: Hashable {
    private let parts: [[UInt8]]

    init(_ file: FileVersions) { parts = [file.path.bytes, file.base ?? [], file.ours, file.theirs] }
}
