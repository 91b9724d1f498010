/// What is wrong with a data file.
package enum DataProblem: Hashable, Sendable {
    /// A key stands twice in one mapping; the keys from the root down to it.
    case duplicateKey([String])
    /// A lock file lacks what its manifest asks for.
    case lockOutOfStep(package: String, manifest: RepositoryPath)

    var detail: [String] {
        switch self {
        case .duplicateKey(let path): path
        case .lockOutOfStep(let package, _): [package]
        }
    }
}
