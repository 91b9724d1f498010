/// What names stand for, as far as the files of a tree tell.
enum Meaning: Hashable {
    /// These definitions of a file: several where it hangs on a condition which one is there.
    case definitions(Defined, Access)
    /// A module.
    case module(ModulePlace)
    /// An object of a class.
    case instance(of: Defined)
    /// Something that is there, and of which no more is known.
    case value
    /// It is not there.
    case missing(MissingName)
    /// Nobody can tell.
    case unknown

    /// How one came to a definition: what a call gives by itself hangs on that.
    enum Access: Hashable {
        case module, type, object
    }
}

/// Definitions of one name in one file.
struct Defined: Hashable {
    /// The file.
    let path: RepositoryPath
    /// Them, at least one.
    let alternatives: [Definition]

    init(_ path: RepositoryPath, _ alternatives: [Definition]) {
        self.path = path
        self.alternatives = alternatives
    }

    /// The only one; nil where there are several.
    var only: Definition? { alternatives.count == 1 ? alternatives.first : nil }

    /// The only one, where it is a class.
    var type: Definition? { only.flatMap { $0.kind == .type ? $0 : nil } }

    /// What it is, for the evidence.
    var symbol: CodeSymbol { CodeSymbol(path, alternatives.first?.path ?? []) }
}

/// A name that something known does not have.
struct MissingName: Hashable {
    /// The name.
    let name: String
    /// The file that should have it.
    let path: RepositoryPath
    /// The names of the class that should have it; empty where it is the file.
    let owner: [String]
    /// Whether it could be nowhere else.
    let isCertain: Bool
    /// Whether it is missing as a module of a directory.
    let isModule: Bool

    init(_ name: String, in path: RepositoryPath, owner: [String] = [], isCertain: Bool = true, isModule: Bool = false)
    {
        self.name = name
        self.path = path
        self.owner = owner
        self.isCertain = isCertain
        self.isModule = isModule
    }

    /// What is missing, for the evidence.
    var symbol: CodeSymbol { CodeSymbol(path, isModule ? [] : owner + [name]) }

    /// Where it may have been as well: a package may have had it as a module.
    var otherSymbols: [CodeSymbol] {
        guard owner.isEmpty, !isModule, path.isNamed("__init__") else { return symbol.otherFiles }
        let module = CodeSymbol(path.directory.appending(name + ".py"))
        return [module] + module.otherFiles + symbol.otherFiles
    }
}
