import Application
import Domain

/// What the facts of a file are worked out from.
struct FactsKey {
    /// The language it is read in.
    let language: Language
    /// The key in the cache.
    let cacheKey: CacheKey

    /// To be raised whenever a reader says something else of the same bytes, or the facts are written in another way.
    private static let version: UInt8 = 5
    /// The numbers of facts in the cache, which nothing else has: of all that a file says, and of what it says of addresses.
    private static let kind: UInt8 = 32
    private static let webKind: UInt8 = 33
    /// To be raised whenever what is read of addresses changes, besides with the calls that are wanted.
    private static let webVersion: UInt8 = 3

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

    /// Names what is worked out of what a file says of addresses; nil where it is in no language of which that is read.
    static func web(of file: CodeFile) -> CacheKey? {
        guard let language = Language(of: file.path), WebReader.reads(language) else { return nil }
        let grammar = CodeGrammars.version(of: language).map(\.digest) ?? ""
        return CacheKey(
            kind: webKind,
            bytes: file.blob.bytes + [webVersion] + language.rawValue.utf8 + grammar.utf8
                + WebReader.wanted(in: language).key)
    }

    /// Whether a Python file stands for its directory: its names may be those of files beside it.
    static func isPackage(_ path: RepositoryPath) -> Bool { path.lastPart.elementsEqual("__init__.py".utf8) }
}
