/// Finds two definitions of one name in one scope: the second one hides the first, or the file does not run.
package enum DuplicateDefinition {
    package static let name = RuleName("names/duplicate-definition")

    package static let rule = Rule.eachFile(name, .error) { file in
        switch file.facts.language {
        case .python: duplicates(of: file.facts.definitions.filter(isPlain), in: file)
        case .javascript, .typescript, .tsx: duplicates(ofDeclarationsIn: file)
        default: []
        }
    }

    private static func isPlain(_ definition: Definition) -> Bool {
        (definition.kind == .function || definition.kind == .type) && !definition.isConditional
            && !definition.isLocal && definition.name != "_" && !definition.isOverload
    }

    private static func duplicates(of definitions: [Definition], in file: SourceFile) -> [Violation] {
        let uses = UsedLines(file.facts)
        return groups(of: definitions, by: \.path).compactMap { same in
            let lines = same.map(\.line)
            guard same.count > 1, !same.contains(where: isAlternative) else { return nil }
            // A use between them wants the first one: it was registered, decorated, or is the getter of a property.
            let second = same.indices.dropFirst().first { index in
                !uses.hold(same[index].name, between: lines[index - 1], and: lines[index])
            }
            guard let index = second else { return nil }
            return violation(same[index].path, lines: [lines[index], lines[index - 1]], in: file)
        }
    }

    /// Whether a decorator takes it as one of several of its name: `@area.setter`, `@render.register`, `@given`.
    private static func isAlternative(_ definition: Definition) -> Bool {
        definition.decorators.contains { decorator in
            decorator.names.dropLast().last == definition.name
                || ["register", "dispatch", "multimethod", "typeguard_ignore"].contains(decorator.names.last)
        }
    }

    private static func duplicates(ofDeclarationsIn file: SourceFile) -> [Violation] {
        let bindings = file.facts.bindings.filter(\.isDeclaration).map { NamePlace($0.name, line: $0.line) }
        let imports = file.facts.imports.filter { $0.kind == .module && !$0.isReexport }
            .compactMap { found in found.alias.map { NamePlace($0, line: found.line) } }
        let functions = file.facts.definitions.filter {
            $0.kind == .function && $0.container.isEmpty && !$0.isLocal && !$0.isConditional
        }
        let types =
            file.facts.language == .javascript
            ? file.facts.definitions.filter { $0.kind == .type && $0.container.isEmpty && !$0.isLocal } : []
        let defined = (functions + types).map { NamePlace($0.name, line: $0.line) }
        // What is imported by a call is a binding as well, on the same line.
        let declared = Set(bindings + imports + defined).sorted { $0.line < $1.line }
        return groups(of: declared, by: \.name).compactMap { same in
            same.count > 1 ? violation([same[1].name], lines: [same[1].line, same[0].line], in: file) : nil
        }
    }

    /// Returns those that have something in common, by the first of them.
    private static func groups<Item, Key: Hashable>(of items: [Item], by key: (Item) -> Key) -> [[Item]] {
        var order: [Key] = []
        let groups = Dictionary(grouping: items) { item in
            let found = key(item)
            order.append(found)
            return found
        }
        var seen: Set<Key> = []
        return order.filter { seen.insert($0).inserted }.compactMap { groups[$0] }
    }

    private static func violation(_ path: [String], lines: [Int], in file: SourceFile) -> Violation {
        Violation(
            name, .error, .names(.duplicateDefinition(path)), at: lines.map(file.place),
            cause: CodeSymbol(file.path, path))
    }
}

/// The lines in which names of a file's own are used.
private struct UsedLines {
    private let lines: [String: [Int]]

    init(_ facts: FileFacts) {
        let calls = facts.calls.map { ($0.callee, $0.line) }
        let uses = facts.uses.map { ($0.reference, $0.line) }
        let decorators = facts.definitions.flatMap { definition in definition.decorators.map { ($0, definition.line) } }
        lines = (calls + uses + decorators).reduce(into: [:]) { lines, use in
            for name in use.0.names { lines[name, default: []].append(use.1) }
        }
    }

    func hold(_ name: String, between first: Int, and second: Int) -> Bool {
        lines[name]?.contains { $0 > first && $0 <= second } ?? false
    }
}
