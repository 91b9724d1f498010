import Application
import Domain

/// What the facts of a file are worked out from.
struct FactsKey {
    /// The language it is read in.
    let language: Language
    /// The key in the cache.
    let cacheKey: CacheKey

    /// To be raised whenever a reader says something else of the same bytes, or the facts are written in another way.
    private static let version: UInt8 = 4
    /// The number of facts in the cache, which nothing else has.
    private static let kind: UInt8 = 32

    /// Names what is worked out from a file; nil where it is in no language.
    init?(of file: CodeFile) {
        guard let language = Language(of: file.path) else { return nil }
        self.language = language
        let settings = [Self.version, Self.isPackage(file.path) ? 1 : 0]
        // Manifests and lock files are known by their names.
        let name: ArraySlice<UInt8> = [.json, .toml].contains(language) ? file.path.lastPart : []
        let grammar = CodeGrammars.version(of: language).map(\.digest) ?? ""
        cacheKey = CacheKey(
            kind: Self.kind, bytes: file.blob.bytes + settings + language.rawValue.utf8 + grammar.utf8 + name)
    }

    /// Whether a Python file stands for its directory: its names may be those of files beside it.
    static func isPackage(_ path: RepositoryPath) -> Bool { path.lastPart.elementsEqual("__init__.py".utf8) }
}
