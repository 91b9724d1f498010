import Domain
import Testing

@Suite("Rules of what templates need and get") struct TemplateDataRuleTests {
    private func template(_ change: (inout TemplateFacts) -> Void) -> FileFacts {
        var facts = FileFacts(language: .template)
        var template = TemplateFacts()
        change(&template)
        facts.template = template
        facts.words = template.variables.map(\.name)
        return facts
    }

    private func view(
        _ arguments: String..., engine: RenderCall.Engine = .jinja, isOpen: Bool = false, template: String = "page.html"
    ) -> FileFacts {
        .python {
            $0.renderCalls = [
                RenderCall(
                    [template], engine, arguments: arguments.map { .init($0) }, isOpen: isOpen, container: ["view"],
                    line: 5)
            ]
        }
    }

    private func lost(_ view: FileFacts, _ others: [RepositoryPath: FileFacts] = [:], page: FileFacts) -> [String] {
        var files = others
        files["app/views.py"] = view
        files["app/templates/page.html"] = page
        return PaperTree(files).violations(of: LostVariable.rule, in: ["app/views.py"]).map { violation in
            guard case .templates(.lostVariable(let name, _, _, _)) = violation.problem else { return "?" }
            return "\(name) \(violation.severity.rawValue)"
        }
    }

    @Test("a name that is not given is an error where its use raises in any case, else a warning")
    func severities() {
        let page = template {
            $0.variables = [
                TemplateVariable("a", .raises, line: 1), TemplateVariable("b", .reads, line: 1),
                TemplateVariable("c", .raises, isCertain: false, line: 1), TemplateVariable("d", .asks, line: 1),
                TemplateVariable("e", .mentions, line: 1), TemplateVariable("url_for", .raises, line: 1),
            ]
        }
        #expect(lost(view(), page: page) == ["a error", "b warning", "c warning"])
        #expect(lost(view("a", "c"), page: page) == ["b warning"])
        #expect(lost(view(engine: .django), page: page) == ["a warning", "b warning", "c warning"])
        #expect(lost(view(isOpen: true), page: page).isEmpty)
    }

    @Test("counts only where a merge brings it about, and names the call and the use")
    func places() {
        let tree = PaperTree([
            "app/views.py": view(),
            "app/templates/page.html": template { $0.variables = [TemplateVariable("a", .raises, line: 7)] },
        ])
        let found = tree.violations(of: LostVariable.rule, in: ["app/views.py"])
        #expect(found.map(\.countsAlone) == [false])
        #expect(
            found.first?.places == [
                CodePlace("app/views.py", line: 5), CodePlace("app/templates/page.html", line: 7),
            ])
    }

    @Test("context processors and the environment give names to all templates")
    func globals() {
        let page = template { $0.variables = ["a", "b", "c", "d"].map { TemplateVariable($0, .raises, line: 1) } }
        let processors = FileFacts.python([.function("inject")]) {
            $0.templateGlobals.returns = [.init("inject", keys: ["a"]), .init("view", keys: ["d"])]
        }
        let setup = FileFacts.python {
            $0.templateGlobals.processors = ["inject"]
            $0.templateGlobals.names = ["b"]
        }
        let found = lost(view(), ["app/inject.py": processors, "app/setup.py": setup], page: page)
        #expect(found == ["c error", "d error"])
    }

    @Test("what a template extends and includes counts, but for blocks that it replaces and names that it binds")
    func composition() {
        let base = template {
            $0.variables = [
                TemplateVariable("a", .raises, line: 1), TemplateVariable("b", .raises, blocks: ["body"], line: 2),
                TemplateVariable("set", .raises, line: 3),
            ]
        }
        let part = template { $0.variables = ["c", "d"].map { TemplateVariable($0, .raises, line: 1) } }
        let page = template {
            $0.parents = [TemplateUse("base.html", kind: .extends, line: 1)]
            $0.inclusions = [TemplateInclusion("part.html", bound: ["d"], blocks: ["body"], line: 2)]
            $0.assigned = ["set"]
            $0.replaced = ["body"]
        }
        let others: [RepositoryPath: FileFacts] = [
            "app/templates/base.html": base, "app/templates/part.html": part,
        ]
        #expect(lost(view(), others, page: page) == ["a error", "c error"])
    }

    @Test("what is given and stands nowhere in a template is told, unless there may be more of it")
    func unused() {
        func found(_ change: (inout TemplateFacts) -> Void) -> [Problem] {
            PaperTree(["app/views.py": view("a", "b", "request"), "app/templates/page.html": template(change)])
                .problems(of: UnusedArgument.rule, in: ["app/views.py"])
        }
        let uses = { (template: inout TemplateFacts) in template.variables = [TemplateVariable("a", .asks, line: 1)] }
        #expect(found(uses) == [.templates(.unusedArgument("b", template: "page.html", function: ["view"]))])
        #expect(
            found {
                uses(&$0); $0.isOpen = true
            }.isEmpty)
    }

    @Test("a block that is filled is one of those above")
    func blocks() {
        func found(_ filled: String...) -> [Problem] {
            let page = template {
                $0.parents = [TemplateUse("base.html", kind: .extends, line: 1)]
                $0.blocks = filled.map { NamePlace($0, line: 2) }
                $0.outerBlocks = filled
                $0.replaced = filled
            }
            let middle = template { $0.parents = [TemplateUse("root.html", kind: .extends, line: 1)] }
            return PaperTree([
                "app/templates/page.html": page, "app/templates/base.html": middle,
                "app/templates/root.html": template { $0.blocks = [NamePlace("body", line: 1)] },
            ]).problems(of: RemovedBlock.rule, in: ["app/templates/page.html"])
        }
        #expect(found("body").isEmpty)
        #expect(found("body", "aside") == [.templates(.removedBlock("aside", parent: "base.html"))])
    }

    @Test("a call of a macro fits it, and the macro is there")
    func macros() {
        func found(_ name: String, positional: Int = 0, _ keywords: String...) -> [Violation] {
            let page = template {
                $0.imports = [
                    TemplateImport("m.html", name: nil, alias: "m", line: 1),
                    TemplateImport("m.html", name: "button", alias: "b", line: 1),
                ]
                let names = name.split(separator: ".").map(String.init)
                $0.calls = [Call(Reference(.unknown, names), positional: positional, keywords: keywords, line: 3)]
            }
            let macros = template { $0.macros = [.function("button", "label, kind=", line: 9)] }
            return PaperTree(["app/templates/page.html": page, "app/templates/m.html": macros])
                .violations(of: MacroSignature.rule, in: ["app/templates/page.html"])
        }
        #expect(found("b", positional: 1, "kind").isEmpty)
        #expect(found("m.button", positional: 2).isEmpty)
        #expect(
            found("b", "label", "style").map(\.problem) == [
                .templates(.macroSignature("button", template: "m.html", .unknownKeyword("style")))
            ])
        #expect(found("b").map(\.severity) == [.warning])
        #expect(found("m.link").map(\.problem) == [.templates(.removedMacro("link", template: "m.html"))])
        #expect(found("other", positional: 9).isEmpty)
    }
}
