import Domain

/// Names for branches that `git check-ref-format` takes, whatever they are made of.
enum BranchName {
    /// A file system takes 255 bytes a part.
    private static let longest = 60

    /// Returns `split/12/1-domain` for the first part, `domain`, of `#12`.
    static func ofPart(_ number: Int, layer: String, of id: ChangeSetID) -> String {
        "split/\(safe(id.text))/\(number)-\(safe(layer))"
    }

    /// Letters, digits and single hyphens; all else could mean something to git, a shell or a file system.
    private static func safe(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars.prefix(longest) {
            if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" {
                result.unicodeScalars.append(scalar)
            } else if !result.isEmpty, result.last != "-" {
                result += "-"
            }
        }
        while result.last == "-" { result.removeLast() }
        return result.isEmpty ? "x" : result
    }
}
