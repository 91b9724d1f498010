/// What is wrong with a text that came of settling a file, and with neither side of it.
package enum ResolutionDoubt: Hashable, Sendable {
    /// It can't be read in its language from this line on.
    case syntax(line: Int)
    /// It could not be looked at, and why.
    case unread(UnreadCause)
    /// It defines one name twice.
    case definedTwice([String], line: Int)
    /// Imports bring two things by one name.
    case importedTwice(String, line: Int)
    /// A mapping has one key twice.
    case keyTwice([String], line: Int)
    /// Two elements of a page have one id.
    case identifierTwice(String)
    /// Nothing binds a name where it is used.
    case undefined(String, line: Int)
}

/// Looks at a whole file that came of settling its places.
package struct ResolutionCheck {
    private let merged: FactsState
    private let sides: [FactsState]
    private let texts: (merged: [UInt8], sides: [[UInt8]])

    /// Prepares a look at a file in the light of both sides of it.
    package init(_ merged: FactsState, of text: [UInt8], sides: [(state: FactsState, text: [UInt8])]) {
        self.merged = merged
        self.sides = sides.map(\.state)
        texts = (text, sides.map(\.text))
    }

    /// What it finds that neither side has; nothing in languages that nobody reads.
    package var doubts: [ResolutionDoubt] {
        switch merged {
        case .absent, .pending: return []
        case .unread(let cause):
            // A side that can't be read either says nothing of the merge, so that nobody can tell.
            if case .syntax(let line) = cause, sides.allSatisfy({ $0.facts != nil }) { return [.syntax(line: line)] }
            return [.unread(cause)]
        case .facts(let facts):
            let known = sides.compactMap(\.facts)
            guard known.count == sides.count else { return [.unread(.syntax(line: 1))] }
            return definitions(facts, known) + imports(facts, known) + keys(facts, known) + names(facts, known)
                + identifiers(facts)
        }
    }

    private func definitions(_ facts: FileFacts, _ sides: [FileFacts]) -> [ResolutionDoubt] {
        let before = sides.map(Self.counts)
        return Self.counts(facts).filter { path, found in
            found.count > 1 && before.allSatisfy { $0[path, default: (0, 0)].count < found.count }
        }.map { .definedTwice($0.key, line: $0.value.line) }.sorted { $0.line < $1.line }
    }

    private static func counts(_ facts: FileFacts) -> [[String]: (count: Int, line: Int)] {
        var counts: [[String]: (count: Int, line: Int)] = [:]
        for one in facts.definitions where (one.kind == .function || one.kind == .type) && !one.isConditional {
            counts[one.path] = ((counts[one.path]?.count ?? 0) + 1, one.line)
        }
        return counts
    }

    private func imports(_ facts: FileFacts, _ sides: [FileFacts]) -> [ResolutionDoubt] {
        let before = sides.map(Self.bound)
        return Self.bound(facts).filter { alias, found in
            found.sources.count > 1 && before.allSatisfy { ($0[alias]?.sources.count ?? 0) < found.sources.count }
        }.map { .importedTwice($0.key, line: $0.value.line) }.sorted { $0.line < $1.line }
    }

    private struct Source: Hashable {
        let module: ModuleName
        let name: String?
    }

    private static func bound(_ facts: FileFacts) -> [String: (sources: Set<Source>, line: Int)] {
        var bound: [String: (sources: Set<Source>, line: Int)] = [:]
        for one in facts.imports where one.kind == .module && !one.isGuarded && !one.isReexport && one.name != nil {
            guard let alias = one.alias else { continue }
            let known = bound[alias]?.sources ?? []
            bound[alias] = (known.union([Source(module: one.module, name: one.name)]), one.line)
        }
        return bound
    }

    private func keys(_ facts: FileFacts, _ sides: [FileFacts]) -> [ResolutionDoubt] {
        let known = Set(sides.flatMap(\.duplicateKeys).map(\.path))
        return facts.duplicateKeys.filter { !known.contains($0.path) }.map {
            .keyTwice($0.path, line: $0.lines.last ?? 1)
        }
    }

    private func names(_ facts: FileFacts, _ sides: [FileFacts]) -> [ResolutionDoubt] {
        let known = Set(sides.flatMap(\.unresolved).map(\.name))
        return facts.unresolved.filter { !known.contains($0.name) }.map { .undefined($0.name, line: $0.line) }
    }

    private func identifiers(_ facts: FileFacts) -> [ResolutionDoubt] {
        guard facts.language == .template else { return [] }
        let before = texts.sides.map(PageIdentifiers.counts)
        return PageIdentifiers.counts(texts.merged).filter { name, count in
            count > 1 && before.allSatisfy { $0[name, default: 0] < count }
        }.map { .identifierTwice(String(decoding: $0.key, as: UTF8.self)) }.sorted { $0.name < $1.name }
    }
}

extension ResolutionDoubt {
    fileprivate var line: Int {
        switch self {
        case .syntax(let line), .definedTwice(_, let line), .importedTwice(_, let line), .keyTwice(_, let line),
            .undefined(_, let line):
            line
        case .unread, .identifierTwice: 0
        }
    }

    fileprivate var name: String { if case .identifierTwice(let name) = self { name } else { "" } }
}

/// The ids that elements of a page have.
enum PageIdentifiers {
    /// Returns how often each stands in a page; those that are computed are left out.
    static func counts(_ page: [UInt8]) -> [Line: Int] {
        var counts: [Line: Int] = [:]
        var rest = page[...]
        while let place = rest.firstIndex(of: UInt8(ascii: "i")) {
            let isWhole = place == page.startIndex || Line.isSpace(page[place - 1])
            rest = rest[place...]
            guard isWhole, rest.starts("id=\"") else {
                rest = rest.dropFirst()
                continue
            }
            let value = rest.dropFirst(4).prefix { $0 != UInt8(ascii: "\"") && $0 != 0x0A }
            rest = rest[value.endIndex...]
            if !value.isEmpty, !value.contains(where: { "{}<$".utf8.contains($0) }) { counts[value, default: 0] += 1 }
        }
        return counts
    }
}
