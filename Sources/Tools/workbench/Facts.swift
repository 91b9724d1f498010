import Application
import ArgumentParser
import CodeParsing
import Domain
import Foundation

/// Prints what files of a directory say, for a comparison with what other programs find in them.
struct Facts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts", abstract: "Print what files say, a line of JSON each; or only how long reading them took."
    )

    @Argument(help: "The directory.")
    var directory: String

    @Flag(help: "Print the time and the size alone.")
    var time = false

    @Option(help: "How many files to read at the same time.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    func run() async throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: directory).filter {
            Language(of: RepositoryPath($0)) != nil && FileManager.default.isReadableFile(atPath: directory + "/" + $0)
        }.sorted()
        let contents = try paths.map { path in
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: directory + "/" + path)))
        }
        guard let blob = ObjectID(hex: String(repeating: "0", count: 40)) else { return }
        let files = zip(paths, contents).map { path, content in
            CodeFile(path: RepositoryPath(path), blob: blob) { content }
        }
        let clock = ContinuousClock()
        let start = clock.now
        let states = await TreeSitterCodeReader(jobs: jobs).facts(of: files)
        let duration = clock.now - start
        if time {
            let bytes = contents.map(\.count).reduce(0, +)
            write("\(files.count) files, \(bytes) bytes, \(duration)")
        } else {
            for (path, state) in zip(paths, states) { write(FactsText.line(path, state)) }
        }
    }

    private func write(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}
