import Domain
import Testing

@Suite("interface/removed-symbol") struct RemovedSymbolTests {
    private func found(_ files: [RepositoryPath: FileFacts], in path: RepositoryPath = "app/views.py") -> [Violation] {
        PaperTree(files).violations(of: RemovedSymbol.rule, in: [path])
    }

    private let package: [RepositoryPath: FileFacts] = ["app/__init__.py": .python()]

    private func importing(_ found: Import, _ others: [RepositoryPath: FileFacts]) -> [Violation] {
        self.found(package.merging(others.merging(["app/views.py": .python(imports: [found])]) { $1 }) { $1 })
    }

    @Test("names the import of what a module does not have, and where it should be")
    func missingName() {
        let found = importing(.from("app.users", "get_user", line: 3), ["app/users.py": .python([.function("find")])])
        #expect(found.map(\.problem) == [.interface(.removedSymbol(name: "get_user", module: "app.users"))])
        #expect(found.first?.places == [CodePlace("app/views.py", line: 3)])
        #expect(found.first?.cause == CodeSymbol("app/users.py", ["get_user"]))
        #expect(found.first?.countsAlone == true)
    }

    @Test(
        "takes what is there: definitions, assignments, imports, modules, stubs",
        arguments: [
            ("app.users", "find"), ("app.users", "limit"), ("app.users", "path"), ("app", "users"), (".users", "find"),
            ("app.users", "__name__"), ("app.stub", "typed"), ("app.users", "inner"), (".", "users"),
        ])
    func present(module: String, name: String) {
        let users = FileFacts.python(
            [.function("find")], imports: [.from("os", "path"), .from(".stub", "typed", as: "inner")]
        ) { $0.bindings = [Binding("limit", line: 1)] }
        let stub = FileFacts.python([.function("typed")])
        #expect(importing(.from(module, name), ["app/users.py": users, "app/stub.pyi": stub]).isEmpty)
    }

    @Test("says nothing of a guarded import, an open module, one that can't be read and one of another package")
    func unknown() {
        let open = FileFacts.python { $0.isOpen = true }
        let starred = FileFacts.python(imports: [.from("elsewhere", "*")])
        #expect(importing(.from("app.users", "x", isGuarded: true), ["app/users.py": .python()]).isEmpty)
        #expect(importing(.from("app.users", "x"), ["app/users.py": open]).isEmpty)
        #expect(importing(.from("app.users", "x"), ["app/users.py": starred]).isEmpty)
        #expect(importing(.from("elsewhere", "x"), [:]).allSatisfy { !$0.countsAlone })
        var tree = PaperTree([
            "app/views.py": .python(imports: [.from(".users", "x")]), "app/users.py": .python(),
        ])
        tree.files["app/users.py"] = .unread(.syntax(line: 3))
        #expect(tree.violations(of: RemovedSymbol.rule, in: ["app/views.py"]).isEmpty)
    }

    @Test("follows names that are passed on, through files and imports of everything")
    func chains() {
        let passing: [RepositoryPath: FileFacts] = [
            "app/api.py": .python(imports: [.from(".models", "*")]),
            "app/models.py": .python(imports: [.from(".users", "User"), .from(".api", "*")]),
            "app/users.py": .python([.type("User")]),
        ]
        #expect(importing(.from("app.api", "User"), passing).isEmpty)
        #expect(importing(.from("app.api", "Group"), passing).count == 1)
    }

    @Test("takes from an import of everything what it gives, and no more")
    func starred() {
        let closed = FileFacts.python([.function("a"), .function("b"), .function("_c")]) { $0.exported = ["a"] }
        let open = FileFacts.python([.function("a"), .function("_c")])
        let star = FileFacts.python(imports: [.from(".users", "*")])
        #expect(importing(.from("app.api", "a"), ["app/api.py": star, "app/users.py": closed]).isEmpty)
        #expect(importing(.from("app.api", "b"), ["app/api.py": star, "app/users.py": closed]).count == 1)
        #expect(importing(.from("app.api", "_c"), ["app/api.py": star, "app/users.py": open]).count == 1)
    }

    @Test("names a module of the project that is not there")
    func missingModule() {
        let found = importing(.from("app.users", "get_user", line: 2), [:])
        #expect(found.map(\.problem) == [.interface(.removedModule("app.users", name: nil))])
        #expect(found.first?.cause == CodeSymbol("app/users.py"))
        #expect(found.first?.countsAlone == true)
        #expect(importing(.from("app._version", "version"), [:]).first?.countsAlone == false)
    }

    @Test("leaves a package of the system alone that a directory without a file of its own is named like")
    func sameDirectory() {
        let files: [RepositoryPath: FileFacts] = [
            "alembic/env.py": .python(), "alembic/versions/1.py": .python(imports: [.from("alembic", "op")]),
        ]
        #expect(found(files, in: "alembic/versions/1.py").allSatisfy { !$0.countsAlone })
    }

    @Test("finds modules below a root, and beside a script")
    func roots() {
        let files: [RepositoryPath: FileFacts] = [
            "src/shop/__init__.py": .python(), "src/shop/cart.py": .python([.function("add")]),
            "tools/run.py": .python(imports: [.from("shop.cart", "add"), .from("helpers", "go")]),
            "tools/helpers.py": .python([.function("go")]),
        ]
        let tree = PaperTree(files, roots: ["src", ""])
        #expect(tree.violations(of: RemovedSymbol.rule, in: ["tools/run.py"]).isEmpty)
    }

    @Test("looks at uses of modules and at members of classes, once each")
    func uses() {
        let users = FileFacts.python([.type("User"), .function("User.name", "self"), .function("find")])
        let views = FileFacts.python(
            imports: [.from("app", "users")],
            calls: [
                Call(.of("app", "users.get_user"), positional: 1, line: 8),
                Call(.of("app", "users.get_user"), positional: 1, line: 9),
                Call(.on(.of("app", "users.User"), "name"), positional: 0, line: 10),
            ],
            uses: [
                Use(.on(.of("app", "users.User"), "age"), line: 11),
                Use(.of("app", "users.maybe"), isGuarded: true, line: 12),
            ])
        let found = found(["app/__init__.py": .python(), "app/users.py": users, "app/views.py": views])
        #expect(
            found.map(\.problem) == [
                .interface(.removedSymbol(name: "age", module: "User")),
                .interface(.removedSymbol(name: "get_user", module: "app.users")),
            ])
        #expect(found.last?.lines == [8, 9])
        #expect(found.first?.countsAlone == false)
    }

    @Test("says nothing of members where a base class is not known")
    func openBases() {
        let users = FileFacts.python([
            .type("User", .of("flask_login", "UserMixin")), .type("Admin", .own("User")),
        ])
        let views = FileFacts.python(uses: [Use(.on(.of("app.users", "Admin"), "age"), line: 1)])
        #expect(found(["app/__init__.py": .python(), "app/users.py": users, "app/views.py": views]).isEmpty)
    }

    @Test("follows paths and exports of JavaScript")
    func script() {
        func script(_ exported: [String]?, _ imports: [Import] = []) -> FileFacts {
            var facts = FileFacts(language: .typescript)
            facts.exported = exported
            facts.imports = imports
            return facts
        }
        func importing(_ module: String, _ name: String) -> [Violation] {
            let files: [RepositoryPath: FileFacts] = [
                "web/src/main.ts": script([], [Import(ModuleName(module), name: name, alias: name, line: 4)]),
                "web/src/dates.ts": script(["formatDate"]), "web/src/old.js": script(nil),
                "web/src/lib/index.ts": script(
                    [], [Import(ModuleName("../dates"), name: "*", isReexport: true, line: 1)]),
            ]
            return found(files, in: "web/src/main.ts")
        }
        for module in ["./dates", "./dates.js", "@/dates", "./lib", "../src/lib/index"] {
            #expect(importing(module, "formatDate").isEmpty)
            #expect(importing(module, "parseDate").map(\.places) == [[CodePlace("web/src/main.ts", line: 4)]])
        }
        #expect(importing("./old", "x").isEmpty)
        #expect(importing("react", "useState").isEmpty)
        #expect(importing("./gone", "x").map(\.countsAlone) == [false])
    }
}
