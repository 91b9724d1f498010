/// Finds attributes of HTMX that name an element which no template has.
enum ElementRule {
    /// Returns the targets without an element.
    static func violations(in files: [RepositoryPath: WebState]) -> [WebViolation] {
        var whole: Set<String> = []
        var parts: [[String]] = []
        let templates = files.filter { !$0.key.isOfTests }
        for case .facts(let facts) in templates.values {
            for id in facts.elements.ids {
                if id.count == 1, let text = id.first { whole.insert(text) } else { parts.append(id) }
            }
        }
        return templates.sorted { $0.key < $1.key }.flatMap { path, state -> [WebViolation] in
            var seen: Set<String> = []
            return (state.facts?.elements.targets ?? []).compactMap { target in
                guard !whole.contains(target.id), !parts.contains(where: { target.id.mayBe($0) }),
                    seen.insert(target.attribute + target.id).inserted
                else { return nil }
                return WebViolation(
                    WebRules.danglingTarget, joined: .warning, alone: nil,
                    .danglingTarget(id: "#" + target.id, attribute: target.attribute),
                    at: [CodePlace(path, line: target.line)])
            }
        }
    }
}

extension String {
    /// Whether it may be a text of which some is filled in; one that is all filled in may be anything that nobody looks for.
    fileprivate func mayBe(_ parts: [String]) -> Bool {
        guard let first = parts.first, let last = parts.last, parts.contains(where: { !$0.isEmpty }) else {
            return false
        }
        return hasPrefix(first) && hasSuffix(last)
    }
}
