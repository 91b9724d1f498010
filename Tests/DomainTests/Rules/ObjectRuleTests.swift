import Domain
import Testing

@Suite("Rules of objects that go from layer to layer") struct ObjectRuleTests {
    private static let carrier = FileFacts.python([
        .type("UserOut", .of("pydantic", "BaseModel")), .field("UserOut.name"), .type("Other", .of("lib", "Thing")),
        .type("User", .own("db.Model")), .field("User.name"), .field("User.__tablename__"),
        .function("make", "") { $0.annotation = .own("UserOut") },
    ])

    private func found(_ rule: Rule, _ facts: FileFacts, at path: RepositoryPath = "app/use.py") -> [Violation] {
        let files: [RepositoryPath: FileFacts] = [
            "app/__init__.py": .python(), "app/dto.py": Self.carrier, path: facts,
        ]
        return PaperTree(files).violations(of: rule, in: [path])
    }

    private func read(_ type: String, _ names: String, in container: [String] = ["out"]) -> Use {
        Use(.on(.of("app.dto", type), names), container: container, line: 2)
    }

    @Test("a field that a class of values does not have is an error, where all of the class is known")
    func fields() {
        let facts = FileFacts.python(uses: [read("UserOut", "name"), read("UserOut", "mail"), read("Other", "mail")])
        let found = found(RemovedField.rule, facts)
        #expect(found.map(\.problem) == [.objects(.removedField("mail", of: "UserOut"))])
        #expect(found.map(\.countsAlone) == [false])
        #expect(found.first?.cause == CodeSymbol("app/dto.py", ["UserOut", "mail"]))
    }

    @Test("templates read the fields of what they are given, and of what a function says that it gives back")
    func templates() {
        let view = FileFacts.python {
            $0.renderCalls = [
                RenderCall(
                    ["page.html"], .jinja,
                    arguments: [.init("user", value: Reference(.instance(of: .of("app.dto", "make")), []))], line: 5)
            ]
        }
        var page = FileFacts(language: .template)
        var template = TemplateFacts()
        template.reads = [NamePlace("user.name", line: 1), NamePlace("user.mail", line: 2), NamePlace("x.y", line: 3)]
        page.template = template
        let found = PaperTree([
            "app/__init__.py": .python(), "app/dto.py": Self.carrier, "app/use.py": view,
            "app/templates/page.html": page,
        ]).violations(of: RemovedField.rule, in: ["app/use.py"])
        #expect(found.map(\.severity) == [.warning])
        #expect(
            found.first?.places == [CodePlace("app/use.py", line: 5), CodePlace("app/templates/page.html", line: 2)])
    }

    @Test("a function that makes values of a model takes attributes that the model has")
    func drift() {
        let made = Call(.of("app.dto", "UserOut"), positional: 0, keywords: ["name"], container: ["out"], line: 2)
        let uses = [read("User", "name"), read("User", "mail"), read("User", "mail", in: ["other"])]
        let found = found(EntityDrift.rule, .python(calls: [made], uses: uses))
        #expect(found.map(\.problem) == [.objects(.entityDrift("mail", of: "User", object: "UserOut"))])
        #expect(found.first?.lines == [2])
        #expect(self.found(EntityDrift.rule, .python(uses: uses)).isEmpty)
    }

    @Test("a service says that it gives a model back, or several; what a base class says is told there")
    func services() {
        let facts = FileFacts.python([
            .function("one", "") { $0.annotation = .of("app.dto", "User") },
            .function("all", "", line: 2) { $0.elements = .of("app.dto", "User") },
            .function("out", "", line: 3) { $0.annotation = .of("app.dto", "UserOut") },
            .function("_own", "", line: 4) { $0.annotation = .of("app.dto", "User") },
        ])
        let problems = found(ReturnsModel.rule, facts, at: "app/services/users.py").map(\.problem)
        #expect(problems == ["one", "all"].map { .objects(.returnsModel(function: [$0], model: "User")) })
        #expect(found(ReturnsModel.rule, facts).isEmpty)
    }
}

extension Definition {
    fileprivate static func function(
        _ path: String, _ signature: String, line: Int = 1, change: (inout Definition) -> Void
    )
        -> Definition
    {
        var definition = Definition.function(path, signature, line: line)
        change(&definition)
        return definition
    }
}
