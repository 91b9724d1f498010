import Domain
import Testing

@Suite("What Python code gives to templates")
struct PythonRenderTests {
    private func renders(_ text: String) async throws -> [String] {
        try await TestSource.facts(text).renderCalls.map { call in
            let names = call.arguments.map(\.name).joined(separator: ",")
            return
                "\(call.templates.joined(separator: "|")) \(call.engine.rawValue) \(names)\(call.isOpen ? ",..." : "")"
        }
    }

    @Test("Flask: keyword arguments, a template by choice, and a mapping that was made beside it")
    func flask() async throws {
        let found = try await renders(
            """
            from flask import render_template
            NAME = "n.html"
            def view(rest):
                tmpl = "a.html" if rest else "b.html"
                context = {"x": 1}
                context["y"] = 2
                other = dict(z=1)
                other.update(rest)
                render_template(tmpl, c=1, d=rest)
                render_template("e.html", **context)
                render_template("f.html", **rest)
                render_template("g.html", **other)
                render_template(NAME, h=1)
                render_template(rest, i=1)
            """)
        #expect(
            found == [
                "a.html|b.html jinja c,d", "e.html jinja x,y", "f.html jinja ,...", "g.html jinja z,...",
                "n.html jinja h",
            ])
    }

    @Test("Django and FastAPI: a mapping, and the request")
    func mappings() async throws {
        let found = try await renders(
            """
            from django.shortcuts import render
            from .web import templates
            def view(request):
                render(request, "a.html", {"x": 1})
                render(request, "b.html")
                render(request, "c.html", context={"y": 1, **request.rest})
                templates.TemplateResponse("d.html", {"request": request, "z": 1})
                templates.TemplateResponse(request, "e.html", {"v": 1})
                templates.TemplateResponse(request=request, name="f.html", context={"w": 1})
            """)
        #expect(
            found == [
                "a.html django x,request", "b.html django request", "c.html django y,request,...",
                "d.html jinja request,z,request", "e.html jinja v,request", "f.html jinja w,request",
            ])
    }

    @Test("a function of the project's own by that name is another one")
    func own() async throws {
        #expect(try await renders("from .theme import render_template\nrender_template('a.html', b=1)") == [])
    }

    @Test("what is given has the class that it is of, where the code says so")
    func values() async throws {
        let facts = try await TestSource.facts(
            """
            from flask import render_template
            from .dto import User
            def view():
                user = User()
                return render_template("a.html", user=user, count=len(user))
            """)
        let arguments = facts.renderCalls.flatMap(\.arguments)
        let type = Reference(.module(ModuleName("dto", level: 1)), ["User"])
        #expect(arguments.map(\.value) == [Reference(.instance(of: type), []), nil])
        #expect(facts.renderCalls.first?.container == ["view"])
    }

    @Test("what all templates get: of context processors and of the environment")
    func globals() async throws {
        let facts = try await TestSource.facts(
            """
            def inject(): return {"a": 1}
            def two(x, y): return {"b": 1}
            app.context_processor(inject)
            env.globals["c"] = 1
            env.globals.update(d=1, **{"e": 2})
            app.jinja_env.globals.setdefault("f", 1)
            app.add_template_global(g, name="h")
            """)
        #expect(facts.templateGlobals.names == ["c", "d", "e", "f", "g", "h"])
        #expect(facts.templateGlobals.processors == ["inject"])
        #expect(facts.templateGlobals.returns == [TemplateGlobals.Returned("inject", keys: ["a"])])
    }
}
