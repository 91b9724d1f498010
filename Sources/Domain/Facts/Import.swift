/// A module as an import names it.
package struct ModuleName: Hashable, Sendable {
    /// The name, parts joined by dots; in JavaScript the path as written. Empty in `from . import x`.
    package let name: String
    /// How many dots stand before it: 0 for an absolute one, 1 for the file's own package.
    package let level: Int

    package init(_ name: String, level: Int = 0) {
        self.name = name
        self.level = level
    }
}

/// One name that an import brings, or a module that it loads.
package struct Import: Hashable, Sendable {
    /// When it is carried out.
    package enum Kind: String, Hashable, Sendable {
        /// When the file is loaded.
        case module
        /// When a function runs.
        case function
        /// By type checkers alone.
        case typeOnly
    }

    /// The module.
    package let module: ModuleName
    /// The name taken from it; nil where the module itself is imported, `*` where all of it is. `default` in JavaScript for
    /// what a module exports by default.
    package let name: String?
    /// The name that the file knows it by; nil where it binds none.
    package let alias: String?
    /// When it is carried out.
    package let kind: Kind
    /// Whether the file goes on where the import fails: it stands in a `try` that catches that.
    package let isGuarded: Bool
    /// Whether it passes the name on, without using it: `export … from`.
    package let isReexport: Bool
    /// The line, from 1.
    package let line: Int

    package init(
        _ module: ModuleName, name: String? = nil, alias: String? = nil, kind: Kind = .module, isGuarded: Bool = false,
        isReexport: Bool = false, line: Int
    ) {
        self.module = module
        self.name = name
        self.alias = alias
        self.kind = kind
        self.isGuarded = isGuarded
        self.isReexport = isReexport
        self.line = line
    }
}
