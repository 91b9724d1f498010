/// A form, and the template that it stands in.
struct PlacedForm: Hashable {
    let path: RepositoryPath
    let form: TemplateForm
}

extension Resolver {
    /// Returns the forms of a template and of those that it includes.
    mutating func forms(of path: RepositoryPath) -> [PlacedForm] {
        var found: [PlacedForm] = []
        var seen: Set<RepositoryPath> = []
        var open = [path]
        while let next = open.popLast() {
            guard seen.insert(next).inserted, let template = template(at: next) else { continue }
            found += template.forms.map { PlacedForm(path: next, form: $0) }
            for inclusion in template.inclusions {
                if let place = self.template(named: inclusion.name, for: next) { open.append(place) }
            }
        }
        return found
    }

    /// Whether a form changes something and has no token for sure, of its own or of what it includes.
    mutating func isBare(_ placed: PlacedForm) -> Bool {
        let form = placed.form
        guard form.isMutating, !form.hasToken, !form.isOpen else { return false }
        return form.included.allSatisfy { name in
            guard let place = template(named: name, for: placed.path), let template = template(at: place) else {
                return false
            }
            return !template.hasToken && !template.isOpen && template.inclusions.isEmpty
        }
    }

    /// Whether the scripts of the project add a token to what is sent: some template gives them one.
    mutating func givesTokensToScripts() -> Bool {
        if let known = templates.givesTokens { return known }
        let paths = tree.files.paths.filter { Language(of: $0) == .template }
        let found = paths.contains { !(template(at: $0)?.tokenLines.isEmpty ?? true) }
        templates.givesTokens = found
        return found
    }

    /// Whether all that changes something asks for a token.
    mutating func protectsAll() -> Bool {
        if let known = templates.protectsAll { return known }
        let paths = tree.files.paths.filter { Language(of: $0) == .python }
        let found = paths.contains { state(of: $0).facts?.protectsAgainstForgery ?? false }
        templates.protectsAll = found
        return found
    }
}

extension FileFacts {
    /// Whether it makes all that changes something ask for a token: Flask-WTF's extension, Django's middleware.
    fileprivate var protectsAgainstForgery: Bool {
        calls.contains { $0.callee.isOne(of: ["CSRFProtect", "CsrfProtect"], from: ["flask_wtf", "flask_wtf.csrf"]) }
            || dottedTexts.contains { $0.name == "django.middleware.csrf.CsrfViewMiddleware" }
    }
}
