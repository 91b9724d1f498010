import Domain
import Testing

struct TemplateLinkTests {
    private func links(_ template: String) async throws -> [String] {
        let site = try await TestSite(["templates/t.html": template])
        return site.map.links.map { link in
            [link.source, link.method ?? "any", link.kind.rawValue, link.value].joined(separator: " ")
        }
    }

    @Test("an attribute that stands in both branches of a condition counts twice")
    func readsBranches() async throws {
        let found = try await links(
            """
            <button {% if x %}hx-get="{{ url_for('a.b') }}"{% else %}hx-post='/c/{{ id }}?x=1'{% endif %}>
            <form method="post" action="{{ url_for("d", next=url_for("e")) }}"></form>
            """)
        #expect(
            found == [
                "hx-get GET endpoint a.b", "hx-post POST prefix /c/…", "action POST endpoint d",
                "url_for any endpoint e",
            ])
    }

    @Test("comments, values of other attributes and addresses of other sites are no links")
    func leavesOthersOut() async throws {
        let found = try await links(
            """
            {# <a hx-get="/a"> #} <!-- <a hx-get="/b"> --> {% raw %}<a hx-get="/c">{% endraw %}
            <div x-data="{ get: '/d', id: 'e' }" @click="fetch('/f')"></div>
            <a href="https://example.org/g"></a><a href="#h"></a><a hx-get="{{ href }}"></a>
            <script>// fetch('/i')
            fetch(`/j/${id}`, { method: 'DELETE' }); htmx.ajax('GET', '/k', '#l');</script>
            """)
        #expect(
            found
                == ["hx-get any dynamic ", "fetch DELETE prefix /j/…", "htmx.ajax GET path /k"].map {
                    $0.replacing("hx-get any", with: "hx-get GET")
                })
    }
}
