import Domain

/// The names of places in the file, as messages show them: `layers[1].paths[0]`.
enum KeyPathText {
    /// Returns the path of a key's value.
    static func key(_ key: String, of path: String) -> String {
        let isPlain =
            !key.isEmpty
            && key.utf8.allSatisfy { byte in
                65...90 ~= byte || 97...122 ~= byte || 48...57 ~= byte || "_-/".utf8.contains(byte)
            }
        let shown = isPlain ? key : "\"\(YAMLText.escaped(String(key.prefix(60))))\""
        return path.isEmpty ? shown : "\(path).\(shown)"
    }

    /// Returns the path of a list's item, counted from 0.
    static func item(_ index: Int, of path: String) -> String { "\(path)[\(index)]" }
}
