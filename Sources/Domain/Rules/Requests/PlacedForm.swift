/// A form, and the template that it stands in.
struct PlacedForm: Hashable {
    let path: RepositoryPath
    let form: TemplateForm
}

/// What asks for tokens against forged requests.
enum Protection {
    /// All that may change something.
    case all
    /// What asks by itself.
    case some
}

extension TemplateLibrary {
    /// Returns the forms of a template and of those that it includes.
    mutating func forms(of path: RepositoryPath) -> [PlacedForm] {
        var found: [PlacedForm] = []
        var seen: Set<RepositoryPath> = []
        var open = [path]
        while let next = open.popLast() {
            guard seen.insert(next).inserted, let template = template(at: next) else { continue }
            found += template.forms.map { PlacedForm(path: next, form: $0) }
            for inclusion in template.inclusions {
                if let place = place(of: inclusion.name, for: next) { open.append(place) }
            }
        }
        return found
    }

    /// Whether a form changes something and has no token for sure, of its own or of what it includes.
    mutating func isBare(_ placed: PlacedForm) -> Bool {
        let form = placed.form
        guard form.isMutating, !form.hasToken, !form.isOpen else { return false }
        return form.included.allSatisfy { name in
            guard let place = place(of: name, for: placed.path), let template = template(at: place) else {
                return false
            }
            return !template.hasToken && !template.isOpen && template.inclusions.isEmpty
        }
    }

    /// Whether the scripts of the project add a token to what a form sends: some template gives them one.
    mutating func givesTokenToScripts(_ placed: PlacedForm) -> Bool {
        let paths = tree.files.paths.filter { Language(of: $0) == .template }
        return paths.contains { !(template(at: $0)?.tokenLines.isEmpty ?? true) }
    }

    /// Returns what asks for tokens in this project.
    mutating func protection() -> Protection {
        let paths = tree.files.paths.filter { Language(of: $0) == .python }
        let asks = paths.contains { facts(of: $0)?.protectsAgainstForgery ?? false }
        return asks ? .all : .some
    }
}

extension FileFacts {
    /// Whether it makes all that changes something ask for a token: Flask-WTF's extension, Django's middleware.
    fileprivate var protectsAgainstForgery: Bool {
        calls.contains { $0.callee.isOne(of: ["CSRFProtect", "CsrfProtect"], from: ["flask_wtf", "flask_wtf.csrf"]) }
            || dottedTexts.contains { $0.name == "django.middleware.csrf.CsrfViewMiddleware" }
    }
}
