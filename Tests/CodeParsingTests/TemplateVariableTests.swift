import Domain
import Testing

@Suite("What a template needs")
struct TemplateVariableTests {
    private func template(_ text: String) async throws -> TemplateFacts {
        try #require(try await TestSource.facts(text, at: "templates/x.html").template)
    }

    private func variables(_ text: String) async throws -> [String] {
        try await template(text).variables.map { variable in
            "\(variable.name) \(variable.use.rawValue)\(variable.isCertain ? "" : "?")"
        }
    }

    @Test("an attribute, an item, a call and a sum of nothing raise; showing it does not")
    func uses() async throws {
        let found = try await variables(
            "{{ a.b }}{{ c }}{{ d['e'] }}{{ f(g, h=i) }}{{ j + 1 }}{{ k|tojson }}{{ l|upper }}{{ m|default('') }}{{ n ~ 'o' }}"
        )
        #expect(
            found == [
                "a raises", "c reads", "d raises", "f raises", "g reads", "i reads", "j raises", "k raises", "l reads",
                "m asks", "n reads",
            ])
    }

    @Test("what is asked for first does not raise, and nothing in a condition or a loop is certain")
    func conditions() async throws {
        let found = try await variables(
            """
            {% if a %}{{ a.b }}{{ c.d }}{% else %}{{ a.e }}{% endif %}
            {{ f.g if f else '' }}{% if h is defined and h.i %}{% endif %}
            {% for j in k %}{{ j.l }}{{ loop.index }}{{ m.n }}{% endfor %}{{ j.o }}
            """)
        #expect(
            found == [
                "a reads", "a asks?", "c raises?", "f asks?", "h asks?", "k reads", "m raises?", "j raises",
            ])
    }

    @Test("what a template sets, imports or takes is its own")
    func bound() async throws {
        let found = try await variables(
            """
            {% set a = b %}{{ a.c }}{% set d %}{{ e }}{% endset %}{{ d }}
            {% from "m.html" import f as g %}{% import "m.html" as h %}{{ g() }}{{ h.i() }}
            {% macro j(k, l=m) %}{{ k.n }}{{ o.p }}{% endmacro %}{{ j(1) }}
            {% with q = r %}{{ q }}{% endwith %}{% call(s) j(1) %}{{ s.t }}{% endcall %}
            {% trans u=v %}{{ u }}{% endtrans %}{# {{ w.x }} #}{% raw %}{{ y.z }}{% endraw %}
            """)
        #expect(found == ["b reads", "e reads", "m reads", "o raises?", "r reads", "v reads"])
    }

    @Test("what only some branches set is asked for, as far as anybody can tell")
    func branches() async throws {
        let found = try await variables("{% if a %}{% set b = 1 %}{% endif %}{{ b.c }}")
        #expect(found == ["a reads", "b asks"])
    }

    @Test("blocks are told, and what stands around them is not seen in them, but for what the template itself sets")
    func blocks() async throws {
        let template = try await template(
            """
            {% extends "base.html" %}{% set a = 1 %}
            {% for b in c %}{% block d %}{{ a.x }}{{ b.x }}{% block e %}{{ f.x }}{% endblock %}{% endblock %}{% endfor %}
            {% block g %}{{ super() }}{% endblock %}
            """)
        #expect(template.variables.map { $0.blocks + [$0.name] } == [["c"], ["d", "b"], ["d", "e", "f"]])
        #expect(template.outerBlocks == ["d", "g"])
        #expect(template.replaced == ["d"])
        #expect(template.assigned == ["a"])
    }

    @Test("included templates get what is bound there")
    func inclusions() async throws {
        let template = try await template(
            """
            {% for a in b %}{% include "c.html" %}{% endfor %}
            {% include "d.html" without context %}
            {% include "e.html" with f=g only %}
            """)
        #expect(
            template.inclusions == [
                TemplateInclusion("c.html", bound: ["a", "forloop", "loop"], isCertain: false, line: 1),
                TemplateInclusion("d.html", isIsolated: true, line: 2),
                TemplateInclusion("e.html", bound: ["f"], isIsolated: true, line: 3),
            ])
        #expect(!template.isOpen)
        #expect(try await self.template("{% include a %}").isOpen)
        #expect(try await self.template("{% extends 'a' ~ b %}").isOpen)
    }

    @Test("calls of macros are told with what they give, and macros that take all")
    func macros() async throws {
        let template = try await template(
            """
            {% from "m.html" import a with context %}{{ a(1, b=c, **d) }}{{ a(f(1, 2), [3, 4])|safe }}{{ e(1) }}
            {% macro g(h) %}{{ varargs }}{{ kwargs.i }}{% endmacro %}
            """)
        #expect(template.calls.map(\.positional) == [1, 2])
        #expect(template.calls.first?.keywords == ["b"])
        #expect(template.calls.first?.hasMoreKeywords == true)
        #expect(
            template.macros.first?.signature
                == CallSignature([
                    .init("h"), .init("varargs", passing: .restPositional), .init("kwargs", passing: .restKeyword),
                ]))
    }

    @Test("Django's tags: what they bind, and words that may be variables")
    func django() async throws {
        let found = try await variables(
            """
            {% load static %}{% url 'a' b.c as d %}{{ d }}{% thumbnail e "10x10" crop=f as g %}{{ g.url }}
            {% with h=i j=k.l %}{{ h }}{% endwith %}{% blocktrans with m=n count o=p %}{{ m }}{% endblocktrans %}
            {% for q in r %}{{ forloop.counter }}{% empty %}{% endfor %}{% csrf_token %}
            """)
        #expect(
            found == [
                "b mentions?", "e mentions?", "f mentions?", "i reads", "k raises", "n reads", "p reads", "r reads",
            ])
    }

    @Test("forms have a method, a token or none, and may be put together elsewhere")
    func forms() async throws {
        let template = try await template(
            """
            <form action="a" method='POST'>{{ form.hidden_tag() }}</form>
            <FORM hx-post="{{ url_for('a', b='>') }}">{{ form.name(class="x") }}</FORM>
            <form><input></form>
            <form method="post">{{ render_form(form) }}</form>
            <form method="post">{% csrf_token %}</form>
            <form method="post">{% include "fields.html" %}</form>
            """)
        #expect(
            template.forms == [
                TemplateForm(isMutating: true, hasToken: true, sources: ["form"], line: 1),
                TemplateForm(isMutating: true, hasToken: false, sources: ["form"], line: 2),
                TemplateForm(isMutating: false, hasToken: false, line: 3),
                TemplateForm(isMutating: true, hasToken: false, isOpen: true, sources: ["render_form"], line: 4),
                TemplateForm(isMutating: true, hasToken: true, line: 5),
                TemplateForm(isMutating: true, hasToken: false, included: ["fields.html"], line: 6),
            ])
        #expect(template.tokenLines.isEmpty)
    }

    @Test("a token for scripts and requests is no part of a form")
    func tokens() async throws {
        let template = try await template(
            """
            <meta name="csrf-token" content="{{ csrf_token() }}">
            <body hx-headers='{"X-CSRFToken": "{{ csrf_token() }}"}'>
            <script>if (a < b) { send("{{ csrf_token() }}") }</script>
            <p>{{ csrf_token() }}</p>
            """)
        #expect(template.tokenLines == [1, 2, 3])
    }

    @Test("braces of scripts are no values")
    func scripts() async throws {
        #expect(
            try await variables("<script>var a = {b: {c: 1}}; f({{ g }});</script>{{ {'h': {'i': j}} }}") == [
                "g reads", "j reads",
            ])
        #expect(try await variables("<style>a {{ b: c }</style>") == [])
    }
}
