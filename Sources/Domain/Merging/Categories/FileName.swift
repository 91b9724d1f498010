/// What the name of a file tells of its language.
struct FileName {
    /// The last part of the path, in lower case.
    let name: String
    /// What stands behind its last `.`, in lower case; empty where there is none.
    let ending: String

    init(_ path: RepositoryPath) {
        name = String(decoding: path.lastPart, as: UTF8.self).lowercased()
        ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last.map(String.init) ?? ""
    }
}
