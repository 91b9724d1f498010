/// What this program has to work with on this machine.
package struct Installation: Sendable {
    /// The programs and libraries that it uses.
    package let parts: [InstalledPart]
    /// How each language is read.
    package let readers: [InstalledReader]
    /// Where what was worked out is kept; nil where there is no place for it.
    package let cache: String?

    package init(parts: [InstalledPart], readers: [InstalledReader], cache: String?) {
        self.parts = parts
        self.readers = readers
        self.cache = cache
    }

    /// Whether something is missing.
    package var lacksSomething: Bool {
        cache == nil || parts.contains { $0.version == nil } || readers.contains { $0.means == .missing }
    }
}

/// A program or a library.
package struct InstalledPart: Sendable {
    /// Its name.
    package let name: String
    /// Its version; nil where it is missing.
    package let version: String?
    /// Where it is; nil where it is part of this program.
    package let path: String?

    package init(_ name: String, version: String?, path: String? = nil) {
        self.name = name
        self.version = version
        self.path = path
    }
}

/// How a language is read.
package struct InstalledReader: Sendable {
    /// What it is read with.
    package enum Means: Hashable, Sendable {
        /// A grammar that is built in.
        case grammar(GrammarVersion)
        /// A scanner that needs no grammar.
        case scanner
        /// Nothing: its files are treated by their paths.
        case missing
    }

    /// The language.
    package let language: Language
    /// What it is read with.
    package let means: Means

    package init(_ language: Language, _ means: Means) {
        self.language = language
        self.means = means
    }
}

/// Which grammar it is.
package struct GrammarVersion: Hashable, Sendable {
    /// The version of its package.
    package let version: String
    /// The SHA-256 of the package, in hexadecimal.
    package let digest: String
    /// The version of the parser's interface that it was made for.
    package let interface: Int

    package init(version: String, digest: String, interface: Int) {
        self.version = version
        self.digest = digest
        self.interface = interface
    }
}
