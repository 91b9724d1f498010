/// What is wrong with a name of one file.
package enum NameProblem: Hashable, Sendable {
    /// Nothing binds the name where it is used.
    case undefined(String)
    /// Two definitions of one scope have the name; the names from the outermost to their own.
    case duplicateDefinition([String])
    /// The name stands nowhere else any more.
    case wordVanished(String)
    /// A module of the tree hides another one of the same name.
    case shadowedModule(String)

    var detail: [String] {
        switch self {
        case .undefined(let name), .wordVanished(let name), .shadowedModule(let name): [name]
        case .duplicateDefinition(let names): [names.joined(separator: ".")]
        }
    }
}
