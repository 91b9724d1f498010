import Domain
import Wording

/// The files that could not be looked at, for a terminal.
struct UnreadFilesText {
    let page: Page

    /// Returns how many there are, and some of each cause; nothing where there are none.
    func lines(_ files: [UnreadFile]) -> [String] {
        guard !files.isEmpty else { return [] }
        let causes = Dictionary(grouping: files) { Wording.unread($0.cause).terminal }
        let lines = causes.sorted { $0.key < $1.key }.flatMap { cause, files in
            Wrapping.lines(
                "\(Wording.paths(files.map(\.path), limit: 4).terminal): \(cause)", width: page.width, indent: 2)
        }
        return ["Not evaluated: \(Wording.count(files.count, "file"))"] + lines
    }
}
