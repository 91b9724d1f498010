import Domain
import Testing

@Suite("Rules of data, layers and sizes") struct OtherRuleTests {
    @Test("a key stands once in a mapping")
    func keys() {
        var facts = FileFacts(language: .json)
        facts.duplicateKeys = [DuplicateKey(path: ["packages", "left-pad"], lines: [3, 9])]
        let found = PaperTree(["package-lock.json": facts]).violations(of: DuplicateDataKey.rule)
        #expect(found.map(\.problem) == [.data(.duplicateKey(["packages", "left-pad"]))])
        #expect(found.first?.lines == [9, 3])
    }

    @Test("a lock file has what its manifest asks for")
    func locks() {
        func problems(_ locked: LockedPackage...) -> [Problem] {
            var manifest = FileFacts(language: .json)
            manifest.requirements = [Requirement("Left_Pad", versions: "^2", line: 4)]
            var lock = FileFacts(language: .json)
            lock.locked = locked + [LockedPackage("other", line: 1)]
            let tree = PaperTree(["web/package.json": manifest, "web/package-lock.json": lock])
            return tree.problems(of: LockOutOfStep.rule, in: ["web/package-lock.json"])
        }
        let problem = Problem.data(.lockOutOfStep(package: "Left_Pad", manifest: "web/package.json"))
        #expect(problems(LockedPackage("left-pad", line: 2)).isEmpty)
        #expect(problems(LockedPackage("left-pad", asked: "^2", line: 2)).isEmpty)
        #expect(problems(LockedPackage("left-pad", asked: "^1", line: 2)) == [problem])
        #expect(problems() == [problem])
    }

    private let layered = Architecture(
        layers: [
            Layer(name: "models", paths: [Glob("models/**")]), Layer(name: "services", paths: [Glob("services/**")]),
            Layer(name: "views", paths: [Glob("views/**")], mayUse: ["services"]),
        ], support: [], source: .configuration(path: ".orchestrate.yml"))

    private func upward(_ path: RepositoryPath, _ module: String, kind: Import.Kind = .module) -> [Violation] {
        let tree = PaperTree(
            [
                "models/user.py": .python(), "services/join.py": .python(), "views/page.py": .python(),
            ].merging([path: .python(imports: [.from(module, nil, kind: kind, line: 2)])]) { $1 })
        return tree.violations(of: UpwardImport.rule(layered), in: [path])
    }

    @Test("a layer imports those below it, or what it may use")
    func upwardImports() {
        #expect(upward("services/a.py", "models.user").isEmpty)
        #expect(upward("views/a.py", "services.join").isEmpty)
        #expect(upward("services/a.py", "views.page").map(\.severity) == [.error])
        #expect(upward("services/a.py", "views.page", kind: .function).map(\.severity) == [.error])
        #expect(upward("services/a.py", "views.page", kind: .typeOnly).map(\.severity) == [.warning])
        #expect(
            upward("views/a.py", "models.user").map(\.problem) == [
                .layers(.upwardImport(of: "models.user", from: "views", to: "models", kind: .module))
            ])
    }

    @Test("modules that import each other when they are loaded are a circle")
    func cycles() {
        func found(_ kind: Import.Kind) -> [Problem] {
            let tree = PaperTree([
                "a.py": .python(imports: [.from("b", "x")]), "b.py": .python(imports: [.from("c", nil)]),
                "c.py": .python(imports: [.from("a", nil, kind: kind)]),
            ])
            return tree.problems(of: ImportCycle.rule, in: ["a.py"])
        }
        #expect(found(.module) == [.layers(.cycle(["a", "b", "c"]))])
        #expect(found(.function).isEmpty)
    }

    @Test("sizes have limits, which are off until a configuration names them")
    func sizes() {
        var long = Definition.function("long", "a, b, c, d, e")
        long.bodyLines = 6
        let tree = PaperTree(["a.py": .python([long])])
        #expect(
            DesignRules.all().flatMap { tree.problems(of: $0) } == [
                .design(.functionLength(["long"], lines: 6, limit: 5)),
                .design(.parameterCount(["long"], count: 5, limit: 4)),
            ])
        let names = { (levels: RuleLevels) in Rules.all(for: self.layered, levels: levels).map(\.name.text) }
        #expect(!names(RuleLevels()).contains("design/function-length"))
        #expect(names(RuleLevels(["design/function-length": .warning])).contains("design/function-length"))
        #expect(!names(RuleLevels(["names/undefined": .off])).contains("names/undefined"))
    }
}
