/// What is wrong with templates.
package enum TemplateProblem: Hashable, Sendable {
    /// One is named that is not there; where it stands now, if it was moved.
    case missing(String, movedTo: RepositoryPath?)
    /// A template defines a block twice.
    case duplicateBlock(String)
    /// A template needs a name that a function does not give where it renders it.
    case lostVariable(String, template: String, function: [String], raises: Bool)
    /// A function gives a name that nothing of the template uses.
    case unusedArgument(String, template: String, function: [String])
    /// A template fills a block that those which it extends do not have.
    case removedBlock(String, parent: String)
    /// A template uses a macro that another one does not have.
    case removedMacro(String, template: String)
    /// A call does not fit a macro.
    case macroSignature(String, template: String, CallMismatch)

    var detail: [String] {
        switch self {
        case .missing(let name, _): [name]
        case .duplicateBlock(let name): [name]
        case .lostVariable(let name, let template, let function, _): [template, name, function.joined(separator: ".")]
        case .unusedArgument(let name, let template, let function): [template, name, function.joined(separator: ".")]
        case .removedBlock(let name, let parent): [parent, name]
        case .removedMacro(let name, let template): [template, name]
        case .macroSignature(let name, let template, let mismatch): [template, name] + mismatch.detail
        }
    }
}
