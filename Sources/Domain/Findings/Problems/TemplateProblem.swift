/// What is wrong with templates.
package enum TemplateProblem: Hashable, Sendable {
    /// One is named that is not there; where it stands now, if it was moved.
    case missing(String, movedTo: RepositoryPath?)
    /// A template defines a block twice.
    case duplicateBlock(String)

    var detail: [String] {
        switch self {
        case .missing(let name, _): [name]
        case .duplicateBlock(let name): [name]
        }
    }
}
