/// Finds keys that stand twice in one mapping: which value counts is anybody's guess.
package enum DuplicateDataKey {
    package static let name = RuleName("data/duplicate-key")

    package static let rule = Rule.eachFile(name, .error) { file in
        file.facts.duplicateKeys.map { key in
            Violation(name, .error, .data(.duplicateKey(key.path)), at: key.lines.reversed().map(file.place))
        }.onceEach
    }
}
