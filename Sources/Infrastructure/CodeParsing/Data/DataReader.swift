import Domain

/// Reads data files: the keys that stand twice, and what manifests and lock files say of packages.
enum DataReader {
    /// Reads a file.
    ///
    /// - Throws: why it can't be.
    static func facts(
        of bytes: [UInt8], at path: RepositoryPath, _ language: Language
    ) throws(ParseFailure) -> FileFacts {
        var facts = FileFacts(language: language)
        let file: DataFile
        switch language {
        case .json: file = try JSONScanner.read(bytes)
        case .toml: file = TOMLScanner.read(bytes)
        default: file = YAMLScanner.read(bytes)
        }
        facts.duplicateKeys = file.duplicates
        facts.words = Words.all(in: bytes)
        switch String(decoding: path.lastPart, as: UTF8.self) {
        case "package.json": addDependencies(file, to: &facts)
        case "package-lock.json", "npm-shrinkwrap.json": addPackageLock(file, to: &facts)
        case "pyproject.toml": addPoetry(file, to: &facts)
        case "Cargo.toml": addTable(["dependencies", "dev-dependencies", "build-dependencies"], file, to: &facts)
        case "poetry.lock", "uv.lock", "pdm.lock", "Cargo.lock": addLockTables(file, to: &facts)
        default: break
        }
        return facts
    }

    private static func addDependencies(_ file: DataFile, to facts: inout FileFacts) {
        let fields = ["dependencies", "devDependencies", "optionalDependencies"]
        for entry in file.entries where entry.path.count == 2 && fields.contains(entry.path[0]) {
            facts.requirements.append(Requirement(entry.path[1], versions: entry.text ?? "", line: entry.line))
        }
    }

    /// The root's own entry says which versions were asked for.
    private static func addPackageLock(_ file: DataFile, to facts: inout FileFacts) {
        let fields = ["dependencies", "devDependencies", "optionalDependencies"]
        var asked: [String: String] = [:]
        let root = file.entries.filter { $0.path.count == 4 && $0.path[0] == "packages" && $0.path[1].isEmpty }
        for entry in root where fields.contains(entry.path[2]) { asked[entry.path[3]] = entry.text }
        for entry in file.entries {
            switch entry.path.first {
            case "packages" where entry.path.count == 2 && entry.path[1].hasPrefix("node_modules/"):
                let name = String(entry.path[1].dropFirst("node_modules/".count))
                guard !name.contains("/node_modules/") else { continue }
                facts.locked.append(
                    LockedPackage(name, asked: root.isEmpty ? nil : asked[name] ?? "", line: entry.line))
            case "dependencies" where entry.path.count == 2 && root.isEmpty:
                facts.locked.append(LockedPackage(entry.path[1], line: entry.line))
            default: break
            }
        }
    }

    private static func addPoetry(_ file: DataFile, to facts: inout FileFacts) {
        for entry in file.entries where entry.path.starts(with: ["tool", "poetry"]) {
            let isPlain = entry.path.count == 4 && ["dependencies", "dev-dependencies"].contains(entry.path[2])
            let isGroup = entry.path.count == 6 && entry.path[2] == "group" && entry.path[4] == "dependencies"
            guard isPlain || isGroup, let name = entry.path.last else { continue }
            facts.requirements.append(Requirement(name, versions: entry.text ?? "", line: entry.line))
        }
    }

    private static func addTable(_ tables: [String], _ file: DataFile, to facts: inout FileFacts) {
        for entry in file.entries where entry.path.count == 2 && tables.contains(entry.path[0]) {
            facts.requirements.append(Requirement(entry.path[1], versions: entry.text ?? "", line: entry.line))
        }
    }

    private static func addLockTables(_ file: DataFile, to facts: inout FileFacts) {
        for entry in file.entries where entry.path.count == 3 && entry.path[0] == "package" && entry.path[2] == "name" {
            if let name = entry.text { facts.locked.append(LockedPackage(name, line: entry.line)) }
        }
    }
}
