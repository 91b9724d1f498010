/// A package that a manifest asks for by its name: an entry of `dependencies`.
package struct Requirement: Hashable, Sendable {
    /// The package's name, as written.
    package let name: String
    /// Which versions will do, as written; empty where it is not said, or not as a text.
    package let versions: String
    /// The line, from 1.
    package let line: Int

    package init(_ name: String, versions: String = "", line: Int) {
        self.name = name
        self.versions = versions
        self.line = line
    }
}

/// A package that a lock file settles.
package struct LockedPackage: Hashable, Sendable {
    /// The package's name, as written.
    package let name: String
    /// Which versions were asked for when the lock file was written, in the words of the manifest; nil where the lock file
    /// doesn't say.
    package let asked: String?
    /// The line, from 1.
    package let line: Int

    package init(_ name: String, asked: String? = nil, line: Int) {
        self.name = name
        self.asked = asked
        self.line = line
    }
}
