/// What was looked up of the templates of a tree.
struct KnownTemplates: Sendable {
    fileprivate var folders: TemplateFolders?
    fileprivate var needs: [RepositoryPath: TemplateNeeds] = [:]
    fileprivate var underWay: Set<RepositoryPath> = []
    fileprivate var given: GivenNames?
    /// Whether all that changes something asks for a token against forged requests.
    var protectsAll: Bool?
    /// Whether some template gives scripts such a token.
    var givesTokens: Bool?
}

extension Resolver {
    /// The directories of templates.
    var templateFolders: TemplateFolders {
        mutating get {
            if let known = templates.folders { return known }
            let folders = TemplateFolders(tree.files)
            templates.folders = folders
            return folders
        }
    }

    /// Returns the only file that the name of a template may stand for; nil where there is none, or several.
    mutating func template(named name: String, for path: RepositoryPath) -> RepositoryPath? {
        templateFolders.place(of: name, for: path)
    }

    /// Returns what a template says; nil where that is not known.
    mutating func template(at path: RepositoryPath) -> TemplateFacts? { facts(of: path)?.template }

    /// Returns what a template needs, with all that it extends and includes.
    mutating func needs(ofTemplate path: RepositoryPath) -> TemplateNeeds {
        if let known = templates.needs[path] { return known }
        guard templates.underWay.insert(path).inserted else { return .unknown }
        defer { templates.underWay.remove(path) }
        guard let facts = facts(of: path), let template = facts.template else { return .unknown }
        let found = needs(of: template, facts, at: path)
        templates.needs[path] = found
        return found
    }

    private mutating func needs(
        of template: TemplateFacts, _ facts: FileFacts, at path: RepositoryPath
    ) -> TemplateNeeds {
        let parents = template.parents.filter { $0.kind == .extends }
        var found = TemplateNeeds(isOpen: template.isOpen)
        found.words.formUnion(facts.words)
        found.add(template, at: path, isChild: !parents.isEmpty)
        for inclusion in template.inclusions {
            if let place = self.template(named: inclusion.name, for: path) {
                found.add(needs(ofTemplate: place), through: inclusion)
            } else {
                found.isOpen = true
            }
        }
        for parent in parents {
            if let place = self.template(named: parent.name, for: path) {
                found.add(needs(ofTemplate: place), extendedBy: template, isCertain: parents.count == 1)
            } else {
                found.isOpen = true
            }
        }
        for imported in template.imports {
            if let place = self.template(named: imported.template, for: path), let words = self.facts(of: place)?.words
            {
                found.words.formUnion(words)
            } else {
                found.isOpen = true
            }
        }
        return found
    }

    /// Returns the names that the project gives to all templates.
    mutating func givenNames() -> GivenNames {
        if let given = templates.given { return given }
        let found = GivenNames(tree, &wanted)
        templates.given = found
        return found
    }
}
