extension Resolver {
    /// Returns the file that an import loads: that of a module which it takes from a package, else of the module that it names;
    /// nil where it is not one of the tree.
    mutating func file(of found: Import, from path: RepositoryPath) -> RepositoryPath? {
        let place = place(of: found.module, from: path)
        if let name = found.name, name != "*", !isScript(path), case .module(let module) = submodule(name, of: place) {
            return module.file
        }
        return place.file
    }

    private func isScript(_ path: RepositoryPath) -> Bool { Language(of: path)?.isScript ?? false }

    private func submodule(_ name: String, of place: ModulePlace) -> Meaning {
        switch place {
        case .file(let file) where file.isNamed("__init__"):
            submodule(name, in: file.directory).map(Meaning.module) ?? .unknown
        case .directory(let directory): submodule(name, in: directory).map(Meaning.module) ?? .unknown
        case .file, .missing, .unknown: .unknown
        }
    }
}

extension ModulePlace {
    /// Its file; nil where it has none.
    fileprivate var file: RepositoryPath? { if case .file(let path) = self { path } else { nil } }
}
