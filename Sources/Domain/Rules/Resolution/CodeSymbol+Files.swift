extension CodeSymbol {
    private static let scriptEndings = [
        ".ts", ".tsx", ".js", ".jsx", ".vue", "/index.ts", "/index.tsx", "/index.js", "/index.jsx",
    ]

    /// The same in the other files that a module of this name may stand in: a package instead of a module, a script by its
    /// ending.
    var otherFiles: [CodeSymbol] {
        let ending = Array(".py".utf8)
        if path.bytes.suffix(ending.count).elementsEqual(ending) {
            if path.isNamed("__init__") {
                return [CodeSymbol(RepositoryPath(bytes: path.directory.bytes + ending), names)]
            }
            let package = RepositoryPath(bytes: Array(path.bytes.dropLast(ending.count)))
            return [CodeSymbol(package.appending("__init__.py"), names)]
        }
        guard Language(of: path) == nil else { return [] }
        return Self.scriptEndings.map { CodeSymbol(RepositoryPath(bytes: path.bytes + $0.utf8), names) }
    }
}
