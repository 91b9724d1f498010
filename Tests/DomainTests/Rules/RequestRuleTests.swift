import Domain
import Testing

@Suite("Rules of how requests are taken") struct RequestRuleTests {
    private static let form = Reference(.instance(of: .of("forms", "LoginForm")), [])

    private func template(_ forms: TemplateForm..., tokenLines: [Int] = []) -> FileFacts {
        var facts = FileFacts(language: .template)
        var template = TemplateFacts()
        template.forms = forms
        template.tokenLines = tokenLines
        facts.template = template
        return facts
    }

    private func view(checks: Bool = true) -> FileFacts {
        let check = Reference(Self.form.root, [checks ? "validate_on_submit" : "is_submitted"])
        return .python(calls: [Call(check, positional: 0, container: ["login"], line: 4)]) {
            $0.renderCalls = [
                RenderCall(
                    ["page.html"], .jinja, arguments: [.init("form", value: Self.form)], container: ["login"], line: 5)
            ]
        }
    }

    private func found(_ view: FileFacts, _ page: FileFacts, _ others: [RepositoryPath: FileFacts] = [:]) -> [Violation]
    {
        var files = others
        files["app/views.py"] = view
        files["app/templates/page.html"] = page
        return PaperTree(files).violations(of: MissingToken.rule, in: ["app/views.py", "app/templates/page.html"])
    }

    @Test("a form that a function checks has a token, of its own or of what it includes")
    func tokens() {
        let bare = TemplateForm(isMutating: true, hasToken: false, sources: ["form"], line: 3)
        let problem = Problem.requests(.missingToken(template: "page.html", function: ["login"]))
        #expect(found(view(), template(bare)).map(\.problem) == [problem])
        #expect(found(view(), template(bare)).map(\.countsAlone) == [false])
        #expect(found(view(checks: false), template(bare)).isEmpty)
        #expect(found(view(), template(TemplateForm(isMutating: true, hasToken: true, line: 3))).isEmpty)
        #expect(found(view(), template(TemplateForm(isMutating: false, hasToken: false, line: 3))).isEmpty)
        let open = TemplateForm(isMutating: true, hasToken: false, isOpen: true, sources: ["form"], line: 3)
        #expect(found(view(), template(open)).isEmpty)
        #expect(found(view(), template(bare, tokenLines: [1])).isEmpty)
    }

    @Test("where the fields don't tell, the only form is meant, and a warning is enough")
    func only() {
        let plain = TemplateForm(isMutating: true, hasToken: false, line: 3)
        #expect(found(view(), template(plain)).map(\.severity) == [.warning])
        #expect(found(view(), template(plain, plain)).isEmpty)
    }

    @Test("a project that protects all asks for a token in each form")
    func protected() {
        let page = template(TemplateForm(isMutating: true, hasToken: false, line: 3))
        let flask = FileFacts.python(calls: [Call(.of("flask_wtf.csrf", "CSRFProtect"), positional: 1, line: 1)])
        let django = FileFacts.python {
            $0.dottedTexts = [NamePlace("django.middleware.csrf.CsrfViewMiddleware", line: 9)]
        }
        for settings in [flask, django] {
            let found = found(view(checks: false), page, ["app/settings.py": settings])
            #expect(
                found.map(\.problem) == [
                    .requests(.missingToken(template: "app/templates/page.html", function: []))
                ])
        }
    }

    @Test("a number that is made of what a request brings is told once a function")
    func input() {
        let facts = FileFacts.python {
            $0.conversions = [
                InputConversion("int", container: ["view"], line: 3),
                InputConversion("int", container: ["view"], line: 4),
            ]
        }
        let found = PaperTree(["a.py": facts]).violations(of: UnguardedInput.rule)
        #expect(found.map(\.lines) == [[3, 4]])
    }

    @Test("a function lacks the login that all others of its blueprint ask for")
    func login() {
        func found(_ bare: String..., siblings: Int = 3) -> [Problem] {
            let route = Reference.own("admin.route")
            let guarded = (0..<siblings).map {
                Definition.function("view\($0)", "", route, .of("flask_login", "login_required"))
            }
            return PaperTree(["a.py": .python(guarded + bare.map { .function($0, "", route) })])
                .problems(of: MissingLogin.rule)
        }
        #expect(
            found("delete_user") == [.requests(.missingLogin(function: ["delete_user"], decorator: "login_required"))])
        #expect(found("delete_user", "edit_user").isEmpty)
        #expect(found("delete_user", siblings: 2).isEmpty)
        #expect(found("login_page").isEmpty)
    }
}
