/// Finds a module beside a package of its name: Python loads the package, and never the module.
package enum ShadowedModule {
    package static let name = RuleName("names/shadowed-module")

    package static let rule = Rule(name, .error, scope: .tree) { paths, tree, _ in
        let modules = Set(paths.compactMap(module))
        return modules.sorted().compactMap { module in
            let stem = RepositoryPath(bytes: Array(module.bytes.dropLast(3)))
            let package = stem.appending("__init__.py")
            guard tree.files.blob(at: module) != nil, tree.files.blob(at: package) != nil,
                let text = String(validating: stem.lastPart, as: UTF8.self)
            else { return nil }
            return Violation(
                name, .error, .names(.shadowedModule(text)), at: [CodePlace(module), CodePlace(package)],
                cause: CodeSymbol(package))
        }
    }

    /// The module that a file is, or hides as the file of a package.
    private static func module(_ path: RepositoryPath) -> RepositoryPath? {
        guard Language(of: path) == .python, path.lastPart.suffix(3).elementsEqual(".py".utf8) else { return nil }
        guard path.isNamed("__init__") else { return path }
        let package = path.directory
        return package.bytes.isEmpty ? nil : RepositoryPath(bytes: package.bytes + ".py".utf8)
    }
}
