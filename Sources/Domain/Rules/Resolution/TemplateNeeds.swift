/// What a template needs of whoever renders it.
struct TemplateNeeds: Sendable {
    /// A name, and where it is used.
    struct Variable: Hashable, Sendable {
        let variable: TemplateVariable
        let path: RepositoryPath
    }

    /// What is known where nothing is.
    static let unknown = TemplateNeeds(isOpen: true)

    /// The names.
    private(set) var variables: [Variable] = []
    /// All words of the templates that take part.
    var words: Set<String> = []
    /// Whether there may be more.
    var isOpen: Bool
    private var seen: Set<Variable> = []

    init(isOpen: Bool) { self.isOpen = isOpen }

    /// Adds what a template itself uses.
    ///
    /// - Parameter isChild: Whether it extends another one: then what stands in no block is not shown.
    mutating func add(_ template: TemplateFacts, at path: RepositoryPath, isChild: Bool) {
        for variable in template.variables {
            let isShown = !isChild || !variable.blocks.isEmpty
            insert(Variable(variable: variable.changing(isCertain: variable.isCertain && isShown), path: path))
        }
    }

    /// Adds what an included template needs and does not get there.
    mutating func add(_ other: TemplateNeeds, through inclusion: TemplateInclusion) {
        isOpen = isOpen || other.isOpen
        words.formUnion(other.words)
        guard !inclusion.isIsolated else { return }
        for needed in other.variables where !inclusion.bound.contains(needed.variable.name) {
            let changed = needed.variable.changing(
                isCertain: needed.variable.isCertain && inclusion.isCertain, blocks: inclusion.blocks)
            insert(Variable(variable: changed, path: needed.path))
        }
    }

    /// Adds what a template needs that another one extends: what the other one replaces is not shown.
    mutating func add(_ parent: TemplateNeeds, extendedBy child: TemplateFacts, isCertain: Bool) {
        isOpen = isOpen || parent.isOpen
        words.formUnion(parent.words)
        for needed in parent.variables {
            let variable = needed.variable
            guard !child.assigned.contains(variable.name), !variable.blocks.contains(where: child.replaced.contains)
            else { continue }
            insert(Variable(variable: variable.changing(isCertain: variable.isCertain && isCertain), path: needed.path))
        }
    }

    private mutating func insert(_ found: Variable) {
        if seen.insert(found).inserted { variables.append(found) }
    }
}

extension TemplateVariable {
    fileprivate func changing(isCertain: Bool, blocks: [String]? = nil) -> TemplateVariable {
        TemplateVariable(name, use, isCertain: isCertain, blocks: blocks ?? self.blocks, line: line)
    }
}
