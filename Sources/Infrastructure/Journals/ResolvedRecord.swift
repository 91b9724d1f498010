import Domain

/// What became of a path that conflicted, as a line of the journal has it.
struct ResolvedRecord: Codable {
    var name: String
    var manner: String

    /// Makes the record of a path; one that is no UTF-8 is written as git quotes it.
    init(_ resolved: ResolvedPath) { (name, manner) = (resolved.path.text, resolved.manner.rawValue) }

    /// The path and how it was resolved; nil for a manner that is none.
    var path: ResolvedPath? {
        ResolvedPath.Manner(rawValue: manner).map { ResolvedPath(path: RepositoryPath(name), manner: $0) }
    }
}
