import Domain

extension Escaping {
    /// Returns the text as a double-quoted scalar of YAML on one line; whatever can't be seen is spelled out.
    static func yaml(_ text: String) -> String { "\"\(YAMLText.escaped(text))\"" }

    /// Returns the text as a double-quoted scalar in which GitHub Actions finds no expression.
    ///
    /// GitHub looks for `${{` after the YAML was read, so that no escape of YAML hides it. An expression that consists of
    /// these three characters as a string puts them there.
    static func yamlWithoutExpressions(_ text: String) -> String {
        let pieces = text.split(separator: "${{", omittingEmptySubsequences: false)
        return yaml(pieces.joined(separator: "${{ '${{' }}"))
    }
}
