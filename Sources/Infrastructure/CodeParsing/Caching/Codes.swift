import Domain

/// The numbers that stand for the cases of values in the cache.
struct Codes<Value: Equatable & Sendable>: Sendable {
    private let values: [Value]

    /// The number of a case.
    func number(of value: Value) -> Int { values.firstIndex(of: value) ?? values.count }

    /// The case of a number; nil where there is none.
    func value(of number: Int) -> Value? { values.indices.contains(number) ? values[number] : nil }

    fileprivate init(_ values: [Value]) { self.values = values }
}

extension Codes<Import.Kind> {
    static let importKinds = Codes([.module, .function, .typeOnly])
}

extension Codes<Definition.Kind> {
    static let definitionKinds = Codes([.function, .type, .field, .attribute])
}

extension Codes<CallSignature.Passing> {
    static let passings = Codes([.positionalOnly, .either, .keywordOnly, .restPositional, .restKeyword])
}

extension Codes<TemplateUse.Kind> {
    static let templateUses = Codes([.extends, .include, .import, .render])
}

extension Codes<RenderCall.Engine> {
    static let renderEngines = Codes([.jinja, .django])
}

extension Codes<TemplateVariable.Use> {
    static let variableUses = Codes([.raises, .reads, .asks, .mentions])
}

extension Codes<WebLink.RouteName.Kind> {
    static let routeNames = Codes([.urlFor, .reverse])
}
