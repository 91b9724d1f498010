import Domain
import Testing

/// A tree whose files say what a test writes down.
struct PaperTree {
    /// What each file says.
    var files: [RepositoryPath: FactsState] = [:]
    /// Where modules start.
    var roots: [RepositoryPath] = [""]

    init(_ files: [RepositoryPath: FileFacts], roots: [RepositoryPath] = [""]) {
        self.files = files.mapValues(FactsState.facts)
        self.roots = roots
    }

    private var blobs: [RepositoryPath: ObjectID] {
        let paths = files.keys.sorted()
        return Dictionary(
            uniqueKeysWithValues: paths.enumerated().map { index, path in
                let bytes = (0..<20).map { UInt8(truncatingIfNeeded: (index + 1) >> ($0 * 8)) }
                return (path, ObjectID(bytes: bytes) ?? .zero)
            })
    }

    /// Returns what a rule finds in some files, in all of them by default, once it has been given all that it asks for.
    func violations(of rule: Rule, in paths: [RepositoryPath]? = nil) -> [Violation] {
        let blobs = blobs
        let known = Dictionary(uniqueKeysWithValues: blobs.compactMap { path, blob in files[path].map { (blob, $0) } })
        var reading: Set<ObjectID> = []
        while true {
            let tree = CodeTree(
                TreeFiles(blobs), roots: roots, knowing: known.filter { reading.contains($0.key) })
            var resolver = Resolver(tree)
            let found = rule.violations(paths ?? files.keys.sorted(), &resolver)
            if resolver.wanted.files.isEmpty { return found }
            reading.formUnion(resolver.wanted.files.values)
        }
    }

    /// Returns what is wrong by a rule.
    func problems(of rule: Rule, in paths: [RepositoryPath]? = nil) -> [Problem] {
        violations(of: rule, in: paths).map(\.problem)
    }
}

extension FileFacts {
    /// Makes what a Python file says.
    static func python(
        _ definitions: [Definition] = [], imports: [Import] = [], calls: [Call] = [], uses: [Use] = [],
        change: (inout FileFacts) -> Void = { _ in }
    ) -> FileFacts {
        var facts = FileFacts(language: .python)
        facts.definitions = definitions
        facts.imports = imports
        facts.calls = calls
        facts.uses = uses
        change(&facts)
        return facts
    }
}

extension CallSignature {
    /// Reads a signature as Python writes it, with a bare `=` for a default: `self, name, age=, *, key, **rest`.
    init(_ text: String) {
        var passing = Passing.either
        let parts = text.split(separator: ",").map { $0.drop { $0 == " " } }
        self.init(
            parts.compactMap { part in
                switch part {
                case "*":
                    passing = .keywordOnly
                    return nil
                case _ where part.hasPrefix("**"): return Parameter(String(part.dropFirst(2)), passing: .restKeyword)
                case _ where part.hasPrefix("*"):
                    passing = .keywordOnly
                    return Parameter(String(part.dropFirst()), passing: .restPositional)
                default:
                    let name = String(part.prefix { $0 != "=" })
                    return Parameter(name, passing: passing, hasDefault: part.hasSuffix("="))
                }
            })
    }
}

extension Definition {
    /// Makes a function, or a method by its names joined by dots.
    static func function(_ path: String, _ signature: String = "", line: Int = 1, _ decorators: Reference...)
        -> Definition
    {
        var definition = Definition(.function, path, line: line)
        definition.signature = CallSignature(signature)
        definition.decorators = decorators
        return definition
    }

    /// Makes a class.
    static func type(_ path: String, _ bases: Reference..., line: Int = 1, decorators: [Reference] = []) -> Definition {
        var definition = Definition(.type, path, line: line)
        definition.bases = bases
        definition.decorators = decorators
        return definition
    }

    /// Makes a field of a class.
    static func field(_ path: String, isAnnotated: Bool = true, hasDefault: Bool = false) -> Definition {
        var definition = Definition(.field, path, line: 1)
        definition.field = Field(isAnnotated: isAnnotated, hasDefault: hasDefault)
        return definition
    }

    init(_ kind: Kind, _ path: String, line: Int) {
        let names = path.split(separator: ".").map(String.init)
        self.init(
            kind: kind, name: names.last ?? "", container: Array(names.dropLast()),
            lines: LineRange(first: line, last: line), line: line)
    }
}

extension Reference {
    /// Names of the file's own.
    static func own(_ path: String) -> Reference { Reference(.file, path.split(separator: ".").map(String.init)) }

    /// Names of a module.
    static func of(_ module: String, _ path: String) -> Reference {
        let level = module.prefix { $0 == "." }.count
        return Reference(
            .module(ModuleName(String(module.dropFirst(level)), level: level)),
            path.split(separator: ".").map(String.init))
    }

    /// Names of an object of a class.
    static func on(_ type: Reference, _ path: String) -> Reference {
        Reference(.instance(of: type), path.split(separator: ".").map(String.init))
    }
}

extension Import {
    /// Makes `from module import name`; of a module alone where there is no name.
    static func from(
        _ module: String, _ name: String?, as alias: String? = nil, kind: Kind = .module, isGuarded: Bool = false,
        line: Int = 1
    ) -> Import {
        let level = module.prefix { $0 == "." }.count
        let bound = name == "*" ? nil : alias ?? name ?? String(module.prefix { $0 != "." })
        return Import(
            ModuleName(String(module.dropFirst(level)), level: level), name: name, alias: bound, kind: kind,
            isGuarded: isGuarded, line: line)
    }
}

extension Violation {
    /// The lines of the first file's places.
    var lines: [Int] { places.compactMap(\.line) }
}
