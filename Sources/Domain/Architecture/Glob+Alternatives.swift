extension Glob {
    /// The patterns that this one stands for, braces written out; itself where it has none or is wrong.
    package var alternatives: [Glob] {
        var expansion = GlobExpansion(Array(pattern.utf8))
        switch Result(catching: { () throws(GlobError) in try expansion.alternatives() }) {
        case .success(let texts): return texts.map { Glob(String(decoding: $0, as: UTF8.self)) }
        case .failure: return [self]
        }
    }
}

extension Glob {
    /// Returns the pattern as it is written at the root of the tree, where this one is meant from a directory.
    func placed(below directory: RepositoryPath) -> Glob {
        guard !directory.bytes.isEmpty else { return self }
        let start = Self.literal(directory)
        if pattern.hasPrefix("/") { return Glob(start + pattern) }
        let isAnchored = pattern.dropLast().contains("/")
        return Glob(isAnchored ? "\(start)/\(pattern)" : "\(start)/**/\(pattern)")
    }

    /// Returns the pattern that only this file matches; nil where no text can name it.
    static func naming(_ path: RepositoryPath) -> Glob? {
        guard String(validating: path.bytes, as: UTF8.self) != nil else { return nil }
        let glob = Glob("/" + literal(path))
        return glob.matches(path) ? glob : nil
    }

    /// Returns the pattern of all below a directory; nil where no text can name it.
    static func below(_ directory: RepositoryPath) -> Glob? {
        guard String(validating: directory.bytes, as: UTF8.self) != nil else { return nil }
        return Glob("/\(literal(directory))/")
    }

    private static func literal(_ path: RepositoryPath) -> String {
        var result = ""
        for character in path.text.unicodeScalars {
            if "*?[]{}\\!#".unicodeScalars.contains(character) { result += "\\" }
            result.unicodeScalars.append(character)
        }
        return result
    }
}
