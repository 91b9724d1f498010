/// Looks names up across the files of a tree.
///
/// What has not been read is noted, and unknown until it has been. What was found is kept: a resolver that was asked for nothing
/// in vain can be asked again, one that was can't.
package struct Resolver: Sendable {
    /// The tree.
    package private(set) var tree: CodeTree
    /// The files that were asked for in vain.
    package var wanted = WantedFiles()
    /// The names of files that were looked into, of this tree and of others.
    package private(set) var names: NameTables
    private var tables: [RepositoryPath: NameTable] = [:]
    private var places: [PlacedModule: ModulePlace] = [:]
    var meanings: [PlacedName: Meaning] = [:]
    /// What classes inherit from.
    var lineages: [PlacedClass: [Ancestor]] = [:]
    /// The classes whose lineage is being looked up.
    var classesUnderWay: Set<PlacedClass> = []
    /// What objects of classes have; nil where that is not known.
    var objectTypes: [PlacedClass: ObjectType?] = [:]
    /// What was looked up of templates.
    var templates = KnownTemplates()
    /// The names that are being looked up.
    var underWay: Set<PlacedName> = []
    /// Whether looking up what is under way led back to itself by imports of everything.
    var goesInCircle = false

    /// A name of a file.
    struct PlacedName: Hashable {
        let path: RepositoryPath
        let name: String
    }

    /// A class of a file.
    struct PlacedClass: Hashable {
        let path: RepositoryPath
        let names: [String]
        let line: Int

        init(_ definition: Definition, in path: RepositoryPath) {
            self.path = path
            names = definition.path
            line = definition.line
        }
    }

    private struct PlacedModule: Hashable {
        let module: ModuleName
        let directory: RepositoryPath
        let isScript: Bool
    }

    /// Makes one for a tree.
    ///
    /// - Parameter names: Those of files of other trees.
    package init(_ tree: CodeTree, knowing names: NameTables = NameTables()) {
        self.tree = tree
        self.names = names
    }

    /// Goes on with the same tree, of which more has been read.
    package mutating func goOn(in tree: CodeTree) { self.tree = tree }

    /// Returns what is known of a file, and notes it where it has to be read first.
    mutating func state(of path: RepositoryPath) -> FactsState { tree.state(of: path, &wanted) }

    /// Returns what a file says; nil where that is not known.
    mutating func facts(of path: RepositoryPath) -> FileFacts? { table(of: path)?.facts }

    /// Returns the names of a file; nil where they are not known.
    mutating func table(of path: RepositoryPath) -> NameTable? {
        if let table = tables[path] { return table }
        guard let blob = tree.files.blob(at: path), let facts = state(of: path).facts else { return nil }
        let table = names.table(of: blob, facts)
        tables[path] = table
        return table
    }

    /// Returns where a module is that a file names.
    mutating func place(of module: ModuleName, from path: RepositoryPath) -> ModulePlace {
        let isScript = Language(of: path).map(\.isScript) ?? false
        let key = PlacedModule(module: module, directory: path.directory, isScript: isScript)
        if let place = places[key] { return place }
        let place = isScript ? scriptPlace(of: module, from: path) : pythonPlace(of: module, from: path)
        places[key] = place
        return place
    }
}

extension Language {
    /// Whether modules are named by their paths.
    var isScript: Bool { [.javascript, .typescript, .tsx].contains(self) }
}

extension RepositoryPath {
    /// Returns the path of an entry of this directory.
    func appending(_ name: some StringProtocol) -> RepositoryPath { appending(Array(name.utf8)) }

    /// Whether the last part, without what follows its first dot, is this.
    func isNamed(_ stem: String) -> Bool { lastPart.prefix { $0 != UInt8(ascii: ".") }.elementsEqual(stem.utf8) }

    /// The directories that it lies in, the nearest first, the root last.
    var ancestors: [RepositoryPath] {
        var result: [RepositoryPath] = []
        var path = self
        while !path.bytes.isEmpty {
            path = path.directory
            result.append(path)
        }
        return result
    }
}
