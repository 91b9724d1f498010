import Domain
import Testing

@Suite("What a template says")
struct TemplateTests {
    @Test("what it extends, includes and imports is named")
    func parents() async throws {
        let facts = try await TestSource.facts(
            """
            {%- extends "base.html" -%}
            {% include 'a.html' ignore missing %}
            {% include ["b.html", "c.html"] %}
            {% from "d.html" import e as f with context %}
            {% import "g.html" as h %}
            {# {% include "no.html" %} #}
            {% raw %}{% include "no.html" %}{% endraw %}
            {% include "i" ~ name %}
            {% include "j.html" if x else "k.html" %}
            """, at: "templates/x.html")
        let parents = facts.template?.parents ?? []
        #expect(
            parents.map { "\($0.line) \($0.kind.rawValue) \($0.name) \($0.isOptional)" } == [
                "1 extends base.html false", "2 include a.html true", "3 include b.html true", "3 include c.html true",
                "4 import d.html false", "5 import g.html false", "9 include j.html false", "9 include k.html false",
            ])
    }

    @Test("its blocks and macros have lines, and macros their parameters")
    func blocks() async throws {
        let facts = try await TestSource.facts(
            "{% block a %}\n{% block b scoped %}{% endblock %}{% endblock %}\n{% macro m(x, y=f(1, 2), z=[1]) %}{% endmacro %}",
            at: "x.jinja2")
        #expect(facts.template?.blocks == [NamePlace("a", line: 1), NamePlace("b", line: 2)])
        let macro = facts.template?.macros.first
        #expect(
            macro?.signature == CallSignature([.init("x"), .init("y", hasDefault: true), .init("z", hasDefault: true)]))
    }

    @Test("a statement without an end is told by its line")
    func unfinished() async throws {
        #expect(try await TestSource.state(Array("a\n{% block x\n".utf8), at: "x.html") == .unread(.syntax(line: 2)))
    }
}
