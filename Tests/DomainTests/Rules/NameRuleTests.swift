import Domain
import Testing

@Suite("Rules of names") struct NameRuleTests {
    @Test("a name that nothing binds is named once, with all its lines")
    func undefined() {
        let facts = FileFacts.python {
            $0.unresolved = [NamePlace("Optional", line: 3), NamePlace("Optional", line: 9)]
        }
        let found = PaperTree(["a.py": facts]).violations(of: UndefinedName.rule)
        #expect(found.map(\.problem) == [.names(.undefined("Optional"))])
        #expect(found.first?.lines == [3, 9])
    }

    @Test("an import of everything binds what its module has")
    func starred() {
        func problems(_ models: FileFacts?) -> [Problem] {
            let user = FileFacts.python(imports: [.from("models", "*")]) {
                $0.unresolved = [NamePlace("json_type", line: 3)]
            }
            var files: [RepositoryPath: FileFacts] = ["a.py": user]
            files["models.py"] = models
            return PaperTree(files).problems(of: UndefinedName.rule, in: ["a.py"])
        }
        #expect(problems(.python { $0.bindings = [Binding("json_type", line: 1)] }).isEmpty)
        #expect(problems(.python()) == [.names(.undefined("json_type"))])
        #expect(problems(nil).isEmpty)
        #expect(problems(.python { $0.isOpen = true }).isEmpty)
    }

    private func duplicates(_ definitions: Definition..., uses: [Use] = []) -> [Violation] {
        PaperTree(["a.py": .python(definitions, uses: uses)]).violations(of: DuplicateDefinition.rule)
    }

    @Test("two functions of one scope have one name")
    func twice() {
        let found = duplicates(.function("go", line: 2), .function("A.go", line: 5), .function("go", line: 9))
        #expect(found.map(\.problem) == [.names(.duplicateDefinition(["go"]))])
        #expect(found.first?.lines == [9, 2])
    }

    @Test("alternatives, accessors, overloads and what is used in between are no duplicates")
    func notTwice() {
        var conditional = Definition.function("go", line: 9)
        conditional.isConditional = true
        let overload = Reference.of("typing", "overload")
        #expect(duplicates(.function("go"), conditional).isEmpty)
        #expect(duplicates(.function("_"), .function("_", line: 4)).isEmpty)
        #expect(
            duplicates(.function("go", line: 1, overload), .function("go", line: 3, overload), .function("go", line: 5))
                .isEmpty)
        #expect(duplicates(.function("A.x", line: 1), .function("A.x", "", line: 5, .own("x.setter"))).isEmpty)
        #expect(
            duplicates(.function("go", line: 1), .function("go", line: 5), uses: [Use(.own("go"), line: 3)]).isEmpty)
    }

    @Test("declarations of JavaScript have a name each")
    func declarations() {
        var facts = FileFacts(language: .javascript)
        facts.definitions = [.function("formatDate", line: 2), .function("formatDate", line: 8)]
        facts.bindings = [Binding("a", line: 3, isDeclaration: true), Binding("a", line: 3), Binding("b", line: 4)]
        facts.imports = [
            Import(ModuleName("x"), name: "a", alias: "a", line: 3),
            Import(ModuleName("./y"), name: "c", alias: "c", line: 5),
            Import(ModuleName("./z"), name: "c", alias: "c", line: 6),
        ]
        let found = PaperTree(["a.js": facts]).violations(of: DuplicateDefinition.rule)
        #expect(
            Set(found.map(\.problem)) == [
                .names(.duplicateDefinition(["formatDate"])), .names(.duplicateDefinition(["c"])),
            ])
    }

    @Test("a package hides the module of its name")
    func shadowed() {
        let tree = PaperTree(["app/a.py": .python(), "app/a/__init__.py": .python(), "app/b.py": .python()])
        let found = tree.violations(of: ShadowedModule.rule)
        #expect(found.map(\.problem) == [.names(.shadowedModule("a"))])
        #expect(found.first?.places.map(\.path) == ["app/a.py", "app/a/__init__.py"])
    }
}
