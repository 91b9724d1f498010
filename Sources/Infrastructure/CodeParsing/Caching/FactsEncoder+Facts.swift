import Domain

extension FactsEncoder {
    /// Writes all that a file says.
    mutating func write(_ facts: FileFacts) {
        write(facts.words)
        write(facts.imports) { $0.write($1) }
        write(facts.definitions) { $0.write($1) }
        write(facts.bindings) { encoder, binding in
            encoder.write(binding.name)
            encoder.write(binding.line)
            encoder.write(optional: binding.value) { $0.write($1) }
            encoder.write(flags: binding.isDeclaration)
        }
        write(facts.calls) { $0.write($1) }
        write(facts.uses) { encoder, use in
            encoder.write(use.reference)
            encoder.write(flags: use.isGuarded)
            encoder.write(use.container)
            encoder.write(use.line)
        }
        write(facts.unresolved) { $0.write($1) }
        write(facts.dottedTexts) { $0.write($1) }
        write(flags: facts.isOpen)
        write(optional: facts.exported) { $0.write($1) }
        write(facts.renders) { $0.write($1) }
        write(facts.conversions) { encoder, conversion in
            encoder.write(conversion.conversion)
            encoder.write(conversion.container)
            encoder.write(conversion.line)
        }
        write(facts.modelFields) { $0.write($1) }
        write(facts.renderCalls) { $0.write($1) }
        write(facts.templateGlobals)
        write(optional: facts.template) { $0.write($1) }
        write(facts.duplicateKeys) { encoder, key in
            encoder.write(key.path)
            encoder.write(key.lines) { $0.write($1) }
        }
        write(facts.requirements) { encoder, requirement in
            encoder.write(requirement.name)
            encoder.write(requirement.versions)
            encoder.write(requirement.line)
        }
        write(facts.locked) { encoder, locked in
            encoder.write(locked.name)
            encoder.write(optional: locked.asked) { $0.write($1) }
            encoder.write(locked.line)
        }
    }

    private mutating func write(_ found: Import) {
        write(found.module)
        write(optional: found.name) { $0.write($1) }
        write(optional: found.alias) { $0.write($1) }
        write(Codes.importKinds.number(of: found.kind))
        write(flags: found.isGuarded, found.isReexport)
        write(found.line)
    }

    private mutating func write(_ definition: Definition) {
        write(Codes.definitionKinds.number(of: definition.kind))
        write(definition.name)
        write(definition.container)
        write(definition.lines.first)
        write(definition.lines.last + 1)
        write(definition.line)
        write(optional: definition.signature) { encoder, signature in
            encoder.write(signature.parameters) { $0.write($1) }
        }
        write(definition.decorators) { $0.write($1) }
        write(definition.bases) { $0.write($1) }
        write(flags: definition.hasOpenBases, definition.isConditional, definition.isLocal)
        write(optional: definition.field) { $0.write(flags: $1.isAnnotated, $1.hasDefault) }
        write(optional: definition.annotation) { $0.write($1) }
        write(optional: definition.elements) { $0.write($1) }
        write(definition.bodyLines)
        write(definition.raises) { $0.write($1) }
    }

    private mutating func write(_ parameter: CallSignature.Parameter) {
        write(parameter.name)
        write(Codes.passings.number(of: parameter.passing))
        write(flags: parameter.hasDefault)
        write(optional: parameter.annotation) { $0.write($1) }
    }

    mutating func write(_ call: Call) {
        write(call.callee)
        write(call.positional)
        write(call.keywords)
        write(flags: call.hasMorePositional, call.hasMoreKeywords)
        write(call.container)
        write(call.line)
    }

    mutating func write(_ reference: Reference) {
        switch reference.root {
        case .file: write(0)
        case .module(let module):
            write(1)
            write(module)
        case .instance(let type):
            write(2)
            write(type)
        case .superclass(let type):
            write(3)
            write(type)
        case .builtin: write(4)
        case .unknown: write(5)
        }
        write(reference.names)
    }

    private mutating func write(_ module: ModuleName) {
        write(module.name)
        write(module.level)
    }

    mutating func write(_ place: NamePlace) {
        write(place.name)
        write(place.line)
    }

    private mutating func write(_ use: TemplateUse) {
        write(use.name)
        write(Codes.templateUses.number(of: use.kind))
        write(flags: use.isOptional)
        write(use.line)
    }

    private mutating func write(_ template: TemplateFacts) {
        write(template.parents) { $0.write($1) }
        write(template.blocks) { $0.write($1) }
        write(template.macros) { $0.write($1) }
        writeNeeds(of: template)
    }
}
