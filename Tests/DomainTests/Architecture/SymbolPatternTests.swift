import Testing

@testable import Domain

@Suite("Code in a layer of its own") struct SymbolPatternTests {
    private static func architecture(_ symbols: [SymbolPattern]?) -> Architecture {
        Architecture(layers: [], support: [], symbols: symbols, source: .configuration(path: "x"))
    }

    @Test(
        "is told by the last names of a base class",
        arguments: [
            (Reference(.file, ["db", "Model"]), true),
            (Reference(.module(ModuleName("app.extensions")), ["db", "Model"]), true),
            (Reference(.module(ModuleName("app.db")), ["Model"]), true),
            (Reference(.file, ["Model"]), false), (Reference(.file, ["db", "Model", "Inner"]), false),
            (Reference(.file, ["xdb", "Model"]), false),
        ])
    func bases(base: Reference, matches: Bool) {
        let architecture = Self.architecture([SymbolPattern(.base, "db.Model", layer: "domain")])
        #expect(architecture.layerName(of: [.type("User", base)]) == (matches ? "domain" : nil))
    }

    @Test("is told by a decorator, whatever a star stands for")
    func decorators() {
        let architecture = Self.architecture([SymbolPattern(.decorator, "*.route", layer: "web")])
        #expect(architecture.layerName(of: [.function("f", "", line: 1, .own("bp.route"))]) == "web")
        #expect(architecture.layerName(of: [.function("f", "", line: 1, .own("route"))]) == nil)
        #expect(architecture.layerName(of: [.type("Routes", .own("bp.route"))]) == nil)
    }

    @Test("counts from the inside out")
    func innermost() {
        let architecture = Self.architecture([
            SymbolPattern(.base, "Model", layer: "domain"), SymbolPattern(.decorator, "*.route", layer: "web"),
        ])
        let type = Definition.type("User", .own("Model"))
        #expect(architecture.layerName(of: [type, .function("User.show", "", line: 1, .own("bp.route"))]) == "web")
        #expect(architecture.layerName(of: [type, .function("User.name")]) == "domain")
    }

    @Test("has the usual patterns only where nobody named the layers")
    func usual() {
        let model = Definition.type("User", .own("db.Model"))
        #expect(Self.architecture(nil).layerName(of: [model]) == nil)
        let preset = PresetChoice.choose(paths: [], content: { _ in nil }).architecture
        #expect(preset.layerName(of: [model]) == "domain")
        #expect(preset.layerName(of: [.function("index", "", line: 1, .own("bp.get"))]) == "presentation")
    }

    @Test(
        "stands around lines, of nothing around the lines beside it",
        arguments: [
            (3, 3, ["User", "User.name"]), (2, 5, ["User"]), (1, 6, []), (7, 7, []), (4, 3, ["User", "User.name"]),
            (6, 5, []),
        ])
    func around(first: Int, last: Int, names: [String]) {
        var facts = FileFacts(language: .python)
        for (kind, path, lines) in [
            (Definition.Kind.type, "User", LineRange(first: 1, last: 5)),
            (.function, "User.name", LineRange(first: 3, last: 4)),
            (.field, "User.id", LineRange(first: 2, last: 2)),
        ] {
            var definition = Definition(kind, path, line: lines.first)
            definition.lines = lines
            facts.definitions.append(definition)
        }
        let found = facts.definitions(around: LineRange(first: first, last: last))
        #expect(found.map { $0.path.joined(separator: ".") } == names)
    }
}
