/// The templates of a tree, as those who render them find them.
struct TemplateLibrary {
    /// The tree.
    let tree: CodeTree
    /// The files that were asked for in vain.
    var wanted = WantedFiles()
    private var folders: TemplateFolders?
    private var needs: [RepositoryPath: TemplateNeeds] = [:]
    private var underWay: Set<RepositoryPath> = []
    private var given: GivenNames?

    init(_ tree: CodeTree) { self.tree = tree }

    /// Returns the only file that a name may stand for; nil where there is none, or several.
    mutating func place(of name: String, for path: RepositoryPath) -> RepositoryPath? {
        let known = folders ?? TemplateFolders(tree.files)
        folders = known
        return known.place(of: name, for: path)
    }

    /// Returns what a template says; nil where that is not known.
    mutating func template(at path: RepositoryPath) -> TemplateFacts? { facts(of: path)?.template }

    /// Returns what a file says; nil where that is not known.
    mutating func facts(of path: RepositoryPath) -> FileFacts? { tree.state(of: path, &wanted).facts }

    /// Returns what a template needs, with all that it extends and includes.
    mutating func needs(of path: RepositoryPath) -> TemplateNeeds {
        if let known = needs[path] { return known }
        guard underWay.insert(path).inserted, let template = template(at: path) else { return .unknown }
        defer { underWay.remove(path) }
        let found = needs(of: template, at: path)
        needs[path] = found
        return found
    }

    private mutating func needs(of template: TemplateFacts, at path: RepositoryPath) -> TemplateNeeds {
        let parents = template.parents.filter { $0.kind == .extends }
        var found = TemplateNeeds(isOpen: template.isOpen)
        found.add(template, at: path, isChild: !parents.isEmpty)
        for inclusion in template.inclusions {
            guard let place = place(of: inclusion.name, for: path) else {
                found.isOpen = true
                continue
            }
            found.add(needs(of: place), through: inclusion)
        }
        for parent in parents {
            guard let place = place(of: parent.name, for: path) else {
                found.isOpen = true
                continue
            }
            found.add(needs(of: place), extendedBy: template, isCertain: parents.count == 1)
        }
        for imported in template.imports {
            guard let place = place(of: imported.template, for: path), let facts = facts(of: place) else {
                found.isOpen = true
                continue
            }
            found.words.formUnion(facts.words)
        }
        if let facts = facts(of: path) { found.words.formUnion(facts.words) }
        return found
    }

    /// Returns the names that the project gives to all templates.
    mutating func givenNames() -> GivenNames {
        if let given { return given }
        let found = GivenNames(tree, &wanted)
        given = found
        return found
    }
}
