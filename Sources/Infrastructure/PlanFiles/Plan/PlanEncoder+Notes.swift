package import Domain

extension PlanEncoder {
    /// Returns what a reader must know of how a run was made, in sentences.
    package func notes(_ notes: [RunNote]) -> JSONValue { .strings(notes.map(texts.note)) }

    /// Returns the names that are the same where case or Unicode form does not count; nil where there are none.
    package func sameNames(_ notes: [RunNote]) -> JSONValue? {
        let names = notes.flatMap { note -> [SameName] in if case .sameNames(let names) = note { names } else { [] } }
        guard !names.isEmpty else { return nil }
        return .array(
            names.map { name in
                let spellings = name.spellings.map { spelling -> JSONValue in
                    .object(["path": .string(spelling.path.text), "ids": .ids(spelling.ids)])
                }
                return .object([
                    "difference": .string(name.difference.rawValue), "spellings": .array(spellings),
                ])
            })
    }
}
