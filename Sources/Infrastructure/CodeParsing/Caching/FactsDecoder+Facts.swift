import Domain

extension FactsDecoder {
    /// Reads all that a file says.
    mutating func facts(_ language: Language) throws(Malformed) -> FileFacts {
        var facts = FileFacts(language: language)
        facts.words = try textList()
        facts.imports = try list { decoder throws(Malformed) in try decoder.importedName() }
        facts.definitions = try list { decoder throws(Malformed) in try decoder.definition() }
        facts.bindings = try list { decoder throws(Malformed) in try decoder.binding() }
        facts.calls = try list { decoder throws(Malformed) in try decoder.call() }
        facts.uses = try list { decoder throws(Malformed) in try decoder.use() }
        facts.unresolved = try list { decoder throws(Malformed) in try decoder.place() }
        facts.dottedTexts = try list { decoder throws(Malformed) in try decoder.place() }
        facts.isOpen = try flags() != 0
        facts.exported = try optional { decoder throws(Malformed) in try decoder.textList() }
        facts.renders = try list { decoder throws(Malformed) in try decoder.templateUse() }
        facts.conversions = try list { decoder throws(Malformed) in
            let (name, container) = (try decoder.text(), try decoder.textList())
            return InputConversion(name, container: container, line: try decoder.number())
        }
        facts.modelFields = try list { decoder throws(Malformed) in try decoder.modelField() }
        facts.renderCalls = try list { decoder throws(Malformed) in try decoder.renderCall() }
        facts.templateGlobals = try templateGlobals()
        facts.template = try optional { decoder throws(Malformed) in try decoder.template() }
        facts.duplicateKeys = try list { decoder throws(Malformed) in
            DuplicateKey(
                path: try decoder.textList(),
                lines: try decoder.list { decoder throws(Malformed) in try decoder.number() })
        }
        facts.requirements = try list { decoder throws(Malformed) in try decoder.requirement() }
        facts.locked = try list { decoder throws(Malformed) in try decoder.lockedPackage() }
        return facts
    }

    private mutating func requirement() throws(Malformed) -> Requirement {
        let (name, versions) = (try text(), try text())
        return Requirement(name, versions: versions, line: try number())
    }

    private mutating func lockedPackage() throws(Malformed) -> LockedPackage {
        let name = try text()
        let asked = try optional { decoder throws(Malformed) in try decoder.text() }
        return LockedPackage(name, asked: asked, line: try number())
    }

    private mutating func importedName() throws(Malformed) -> Import {
        let module = try module()
        let name = try optional { decoder throws(Malformed) in try decoder.text() }
        let alias = try optional { decoder throws(Malformed) in try decoder.text() }
        let kind = try value(.importKinds)
        let flags = try flags()
        return Import(
            module, name: name, alias: alias, kind: kind, isGuarded: flags & 1 != 0, isReexport: flags & 2 != 0,
            line: try number())
    }

    private mutating func definition() throws(Malformed) -> Definition {
        let (kind, name, container) = (try value(.definitionKinds), try text(), try textList())
        let (first, last) = (try number(), try number())
        var definition = Definition(
            kind: kind, name: name, container: container, lines: LineRange(first: first, last: last - 1),
            line: try number())
        definition.signature = try optional { decoder throws(Malformed) in
            CallSignature(try decoder.list { decoder throws(Malformed) in try decoder.parameter() })
        }
        definition.decorators = try references()
        definition.bases = try references()
        let answers = try flags()
        definition.hasOpenBases = answers & 1 != 0
        definition.isConditional = answers & 2 != 0
        definition.isLocal = answers & 4 != 0
        definition.field = try optional { decoder throws(Malformed) in
            let flags = try decoder.flags()
            return Definition.Field(isAnnotated: flags & 1 != 0, hasDefault: flags & 2 != 0)
        }
        definition.annotation = try optional { decoder throws(Malformed) in try decoder.reference() }
        definition.elements = try optional { decoder throws(Malformed) in try decoder.reference() }
        definition.bodyLines = try number()
        definition.raises = try references()
        return definition
    }

    private mutating func parameter() throws(Malformed) -> CallSignature.Parameter {
        let (name, passing, flags) = (try text(), try value(.passings), try flags())
        return CallSignature.Parameter(
            name, passing: passing, hasDefault: flags != 0,
            annotation: try optional { decoder throws(Malformed) in try decoder.reference() })
    }

    private mutating func binding() throws(Malformed) -> Binding {
        let (name, line) = (try text(), try number())
        let value = try optional { decoder throws(Malformed) in try decoder.reference() }
        return Binding(name, line: line, value: value, isDeclaration: try flags() != 0)
    }

    mutating func call() throws(Malformed) -> Call {
        let (callee, positional, keywords, flags) = (try reference(), try number(), try textList(), try flags())
        return Call(
            callee, positional: positional, keywords: keywords, hasMorePositional: flags & 1 != 0,
            hasMoreKeywords: flags & 2 != 0, container: try textList(), line: try number())
    }

    private mutating func use() throws(Malformed) -> Use {
        let (reference, flags) = (try reference(), try flags())
        return Use(reference, isGuarded: flags != 0, container: try textList(), line: try number())
    }

    private mutating func references() throws(Malformed) -> [Reference] {
        try list { decoder throws(Malformed) in try decoder.reference() }
    }

    mutating func reference() throws(Malformed) -> Reference {
        let root: Reference.Root
        switch try number() {
        case 0: root = .file
        case 1: root = .module(try module())
        case 2: root = .instance(of: try nested { decoder throws(Malformed) in try decoder.reference() })
        case 3: root = .superclass(of: try textList())
        case 4: root = .builtin
        case 5: root = .unknown
        default: throw Malformed()
        }
        return Reference(root, try textList())
    }

    private mutating func module() throws(Malformed) -> ModuleName {
        let name = try text()
        return ModuleName(name, level: try number())
    }

    mutating func place() throws(Malformed) -> NamePlace {
        let name = try text()
        return NamePlace(name, line: try number())
    }

    private mutating func templateUse() throws(Malformed) -> TemplateUse {
        let (name, kind, flags) = (try text(), try value(.templateUses), try flags())
        return TemplateUse(name, kind: kind, isOptional: flags != 0, line: try number())
    }

    private mutating func template() throws(Malformed) -> TemplateFacts {
        var template = TemplateFacts()
        template.parents = try list { decoder throws(Malformed) in try decoder.templateUse() }
        template.blocks = try list { decoder throws(Malformed) in try decoder.place() }
        template.macros = try list { decoder throws(Malformed) in try decoder.definition() }
        try readNeeds(of: &template)
        return template
    }
}
