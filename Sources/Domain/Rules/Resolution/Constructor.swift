/// What a call of a class must give, and what says so.
struct Constructor: Hashable {
    /// What says it: a method, or a class whose fields do.
    let symbol: CodeSymbol
    /// What a call must give.
    let signature: CallSignature
}

extension Resolver {
    /// Returns what a call of a class must give; nil where that can't be told.
    mutating func constructor(of type: Defined) -> Constructor? {
        let name = Language(of: type.path)?.isScript ?? false ? "constructor" : "__init__"
        for ancestor in lineage(of: type) {
            guard case .known(let owner) = ancestor, let definition = owner.type, let table = table(of: owner.path)
            else { return nil }
            if !table.members(of: definition.path, named: "__new__").isEmpty { return nil }
            let own = table.members(of: definition.path, named: name)
            if let method = own.last(where: { !$0.isOverload }) {
                guard own.count(where: { !$0.isOverload }) == 1, method.keepsSignature, let signature = method.signature
                else { return nil }
                let isScript = Language(of: owner.path)?.isScript ?? false
                return Constructor(
                    symbol: CodeSymbol(owner.path, method.path), signature: isScript ? signature : signature.bound)
            }
            if definition.decorators.contains(where: \.makesConstructor) {
                return fields(of: owner).map { Constructor(symbol: owner.symbol, signature: CallSignature($0)) }
            }
            if definition.bases.contains(where: \.isNamedTuple) {
                return ownFields(of: definition, table)
                    .map { Constructor(symbol: owner.symbol, signature: CallSignature($0)) }
            }
        }
        guard name == "__init__" else { return nil }
        return Constructor(symbol: type.symbol, signature: CallSignature([]))
    }

    /// Returns the parameters that the fields of a class and of those that it inherits from make: the base's come first.
    private mutating func fields(of type: Defined) -> [CallSignature.Parameter]? {
        var result: [CallSignature.Parameter] = []
        for ancestor in lineage(of: type).reversed() {
            guard case .known(let owner) = ancestor, let definition = owner.type, let table = table(of: owner.path)
            else { return nil }
            guard definition.decorators.contains(where: \.makesConstructor) else { continue }
            guard let own = ownFields(of: definition, table) else { return nil }
            for field in own {
                if let index = result.firstIndex(where: { $0.name == field.name }) {
                    result[index] = field
                } else {
                    result.append(field)
                }
            }
        }
        return result
    }

    /// Returns the parameters that the fields of one class make; nil where something else has a say.
    private func ownFields(of type: Definition, _ table: NameTable) -> [CallSignature.Parameter]? {
        let isAttrs = type.decorators.contains {
            $0.isOne(of: ["define", "frozen", "mutable"], from: ["attr", "attrs"])
        }
        var result: [CallSignature.Parameter] = []
        var passing = CallSignature.Passing.either
        for definition in table.members(of: type.path) where definition.kind == .field {
            guard let field = definition.field, field.isAnnotated else { continue }
            let annotation = definition.annotation?.names.last
            if annotation == "ClassVar" { continue }
            if annotation == "KW_ONLY" {
                passing = .keywordOnly
                continue
            }
            guard let isOptional = field.mayBeLeftOut else { return nil }
            let name = isAttrs ? String(definition.name.drop { $0 == "_" }) : definition.name
            result.append(CallSignature.Parameter(name, passing: passing, hasDefault: isOptional))
        }
        return result
    }
}

extension Definition.Field {
    /// Whether a constructor needs no value for it; nil where that can't be told.
    fileprivate var mayBeLeftOut: Bool? {
        guard hasDefault else { return false }
        guard let value, value.isOne(of: ["field", "ib", "Factory"], from: ["dataclasses", "attr", "attrs"]) else {
            return true
        }
        if !Set(valueKeywords).isDisjoint(with: ["init", "kw_only", "alias"]) { return nil }
        return !Set(valueKeywords).isDisjoint(with: ["default", "default_factory", "factory"])
    }
}

extension CallSignature {
    /// What is left to give where the object is given by itself.
    var bound: CallSignature {
        guard let first = parameters.first, first.passing != .restPositional else { return self }
        return CallSignature(Array(parameters.dropFirst()))
    }
}
