import Foundation

/// What somebody who read them says of places where resolvers and people differ.
struct ResolverLabels {
    private var labels: [String: String] = [:]

    /// Reads a file of lines with fields between tabs: both blobs, the path, the place, the label, the reason.
    init(reading path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if fields.count >= 4 { labels[fields[..<3].joined(separator: "\t")] = fields[3] }
        }
    }

    /// Returns the label of a place; nil where nobody read it.
    func label(of file: JudgedFile, _ number: Int) -> String? { labels["\(file.blobs)\t\(file.path)\t\(number)"] }
}
