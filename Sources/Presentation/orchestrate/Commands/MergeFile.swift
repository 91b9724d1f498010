import Application
import ArgumentParser
import CodeParsing
import Domain
import Files
import Foundation
import Reporting
import Wording

/// Merges one file as git's merge driver.
struct MergeFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge-file",
        abstract: "Merge one file, settling only what is certain: a merge driver for git.",
        discussion: """
            Merges THEIRS into OURS as git does, settles the places where both changed the same lines if nobody need judge, \
            and writes the result into OURS. Ends with 0 when all is settled; otherwise the rest stands between git's own \
            markers, and it ends with 1.

            As git's merge driver, for the files that attributes name:

              git config merge.orchestrate.name 'certain resolutions'
              git config merge.orchestrate.driver \\
                'orchestrate merge-file --marker-size %L %O %A %B %P'
              echo '*.py merge=orchestrate' >> .gitattributes

            EXAMPLES:
              orchestrate merge-file base.py ours.py theirs.py app/models.py
            """)

    @Argument(help: ArgumentHelp("The common ancestor's file; an empty one where there is none.", valueName: "base"))
    var base: String

    @Argument(help: ArgumentHelp("Our file, which is overwritten with the result.", valueName: "ours"))
    var ours: String

    @Argument(help: ArgumentHelp("Their file.", valueName: "theirs"))
    var theirs: String

    @Argument(help: ArgumentHelp("The path in the repository: it tells the language.", valueName: "path"))
    var path: String

    @Option(name: .long, help: ArgumentHelp("How long the markers are.", valueName: "n"))
    var markerSize = 7

    @Option(name: .long, help: ArgumentHelp("What stands behind the marker of our side.", valueName: "label"))
    var oursLabel = "ours"

    @Option(name: .long, help: ArgumentHelp("What stands behind the marker of their side.", valueName: "label"))
    var theirsLabel = "theirs"

    @Flag(name: .shortAndLong, help: "Say nothing of what was settled.")
    var quiet = false

    func validate() throws {
        guard markerSize > 0 else { throw ValidationError("--marker-size must be 1 or more; got \(markerSize).") }
    }

    func run() async throws {
        try await Failure.reporting {
            let (before, mine, other) = (try InputFile.read(base), try InputFile.read(ours), try InputFile.read(theirs))
            let file = FileVersions(path: RepositoryPath(path), base: before, ours: mine, theirs: other)
            guard let resolution = await ResolveFile(reader: TreeSitterCodeReader())(file) else {
                // As git has it: a binary file that both changed stays ours.
                return before == other ? .success : .failure
            }
            let markers = ConflictMarking(ours: oursLabel, theirs: theirsLabel, size: markerSize)
            try write(resolution.content(taking: [.certain], marking: markers))
            if !quiet, resolution.places > 0 { Terminal.printError(Wording.settled(resolution).plain) }
            return resolution.content(taking: [.certain]) == nil ? .failure : .success
        }
    }

    private func write(_ content: [UInt8]) throws {
        do throws(FileError) {
            try Disk.replaceContent(of: ours, with: content)
        } catch {
            throw Failure(.data, "Can't write \(ours): \(error.cause).")
        }
    }
}
