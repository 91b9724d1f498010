import Domain

extension FactsEncoder {
    /// Writes what a class says of a table.
    mutating func write(_ field: ModelField) {
        write(field.owner)
        write(field.name)
        write(optional: field.maker) { $0.write($1) }
        write(optional: field.text) { $0.write($1) }
        write(field.line)
    }

    /// Writes what code gives to templates.
    mutating func write(_ render: RenderCall) {
        write(render.templates)
        write(Codes.renderEngines.number(of: render.engine))
        write(render.arguments) { encoder, argument in
            encoder.write(argument.name)
            encoder.write(optional: argument.value) { $0.write($1) }
        }
        write(flags: render.isOpen)
        write(render.container)
        write(render.line)
    }

    mutating func write(_ globals: TemplateGlobals) {
        write(globals.names)
        write(globals.processors)
        write(globals.returns) { encoder, returned in
            encoder.write(returned.function)
            encoder.write(returned.keys)
        }
    }

    /// Writes what a template needs, beside what it defines.
    mutating func writeNeeds(of template: TemplateFacts) {
        write(template.variables) { encoder, variable in
            encoder.write(variable.name)
            encoder.write(Codes.variableUses.number(of: variable.use))
            encoder.write(flags: variable.isCertain)
            encoder.write(variable.blocks)
            encoder.write(variable.line)
        }
        write(template.reads) { $0.write($1) }
        write(template.assigned)
        write(template.inclusions) { encoder, inclusion in
            encoder.write(inclusion.name)
            encoder.write(inclusion.bound)
            encoder.write(flags: inclusion.isIsolated, inclusion.isCertain)
            encoder.write(inclusion.blocks)
            encoder.write(inclusion.line)
        }
        write(template.imports) { encoder, found in
            encoder.write(found.template)
            encoder.write(optional: found.name) { $0.write($1) }
            encoder.write(found.alias)
            encoder.write(found.line)
        }
        write(template.calls) { $0.write($1) }
        write(template.replaced)
        write(template.outerBlocks)
        write(template.forms) { encoder, form in
            encoder.write(flags: form.isMutating, form.hasToken, form.isOpen, form.usesScript)
            encoder.write(form.included)
            encoder.write(form.sources)
            encoder.write(form.line)
        }
        write(template.tokenLines) { $0.write($1) }
        write(flags: template.isOpen, template.hasToken)
    }
}
