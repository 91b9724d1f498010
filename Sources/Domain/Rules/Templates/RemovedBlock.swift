/// Finds templates that fill a block which those that they extend do not have: what they fill it with is never shown.
package enum RemovedBlock {
    package static let name = RuleName("templates/block-removed")

    package static let rule = Rule.references(name, .error) { file, resolver in
        guard let template = file.facts.template, !template.isOpen, !template.outerBlocks.isEmpty,
            let parent = template.parents.first(where: { $0.kind == .extends }),
            let known = resolver.blocks(above: file)
        else { return [] }
        let shown = template.replaced.filter { !known.contains($0) }
        return shown.compactMap { block in
            guard let place = template.blocks.first(where: { $0.name == block }) else { return nil }
            return Violation(
                name, .error, .templates(.removedBlock(block, parent: parent.name)), at: [file.place(place.line)],
                cause: resolver.template(named: parent.name, for: file.path).map { CodeSymbol($0) }, countsAlone: false)
        }
    }
}

extension Resolver {
    private static let deepest = 20

    /// Returns the blocks of all that a template extends; nil where that is not known.
    fileprivate mutating func blocks(above file: SourceFile) -> Set<String>? {
        var blocks: Set<String> = []
        var open = file.facts.template.map { [(file.path, $0)] } ?? []
        var count = 0
        while let (path, template) = open.popLast() {
            count += 1
            if template.isOpen || count > Self.deepest { return nil }
            for parent in template.parents where parent.kind == .extends {
                guard let place = self.template(named: parent.name, for: path), let facts = self.template(at: place)
                else {
                    return nil
                }
                blocks.formUnion(facts.blocks.map(\.name))
                open.append((place, facts))
            }
        }
        return blocks
    }
}
