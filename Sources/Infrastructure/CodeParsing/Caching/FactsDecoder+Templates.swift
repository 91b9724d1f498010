import Domain

extension FactsDecoder {
    /// Reads what a class says of a table.
    mutating func modelField() throws(Malformed) -> ModelField {
        let (owner, name) = (try textList(), try text())
        let maker = try optional { decoder throws(Malformed) in try decoder.reference() }
        let text = try optional { decoder throws(Malformed) in try decoder.text() }
        return ModelField(owner: owner, name, maker: maker, text: text, line: try number())
    }

    /// Reads what code gives to a template.
    mutating func renderCall() throws(Malformed) -> RenderCall {
        let (templates, engine) = (try textList(), try value(.renderEngines))
        let arguments = try list { decoder throws(Malformed) in
            let name = try decoder.text()
            return RenderCall.Argument(
                name, value: try decoder.optional { decoder throws(Malformed) in try decoder.reference() })
        }
        let (flags, container) = (try flags(), try textList())
        return RenderCall(
            templates, engine, arguments: arguments, isOpen: flags != 0, container: container, line: try number())
    }

    /// Reads what code gives to all templates.
    mutating func templateGlobals() throws(Malformed) -> TemplateGlobals {
        var globals = TemplateGlobals()
        globals.names = try textList()
        globals.processors = try textList()
        globals.returns = try list { decoder throws(Malformed) in
            let function = try decoder.text()
            return TemplateGlobals.Returned(function, keys: try decoder.textList())
        }
        return globals
    }

    /// Reads what a template needs.
    mutating func readNeeds(of template: inout TemplateFacts) throws(Malformed) {
        template.variables = try list { decoder throws(Malformed) in try decoder.variable() }
        template.reads = try list { decoder throws(Malformed) in try decoder.place() }
        template.assigned = try textList()
        template.inclusions = try list { decoder throws(Malformed) in try decoder.inclusion() }
        template.imports = try list { decoder throws(Malformed) in
            let name = try decoder.text()
            let macro = try decoder.optional { decoder throws(Malformed) in try decoder.text() }
            let alias = try decoder.text()
            return TemplateImport(name, name: macro, alias: alias, line: try decoder.number())
        }
        template.calls = try list { decoder throws(Malformed) in try decoder.call() }
        template.replaced = try textList()
        template.outerBlocks = try textList()
        template.forms = try list { decoder throws(Malformed) in try decoder.form() }
        template.tokenLines = try list { decoder throws(Malformed) in try decoder.number() }
        let answers = try flags()
        template.isOpen = answers & 1 != 0
        template.hasToken = answers & 2 != 0
    }

    private mutating func variable() throws(Malformed) -> TemplateVariable {
        let (name, use, flags, blocks) = (try text(), try value(.variableUses), try flags(), try textList())
        return TemplateVariable(name, use, isCertain: flags != 0, blocks: blocks, line: try number())
    }

    private mutating func inclusion() throws(Malformed) -> TemplateInclusion {
        let (name, bound, flags, blocks) = (try text(), try textList(), try flags(), try textList())
        return TemplateInclusion(
            name, bound: bound, isIsolated: flags & 1 != 0, isCertain: flags & 2 != 0, blocks: blocks,
            line: try number())
    }

    private mutating func form() throws(Malformed) -> TemplateForm {
        let (flags, included, sources) = (try flags(), try textList(), try textList())
        return TemplateForm(
            isMutating: flags & 1 != 0, usesScript: flags & 8 != 0, hasToken: flags & 2 != 0, isOpen: flags & 4 != 0,
            included: included,
            sources: sources, line: try number())
    }
}
