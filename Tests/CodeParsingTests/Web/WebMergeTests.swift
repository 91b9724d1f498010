import Domain
import Testing

struct WebMergeTests {
    private static let code = """
        from flask import Flask, Blueprint
        app = Flask(__name__)
        users = Blueprint("users", __name__, url_prefix="/users")
        @users.route("/table")
        def table(): ...
        @users.route("/<int:id>", methods=["DELETE"])
        def remove(id): ...
        app.register_blueprint(users)
        """

    /// What breaks where one side changes the code and the other one adds a template.
    private func broken(_ change: (String, String), template: String) async throws -> [String] {
        let (old, new) = (Self.code, Self.code.replacing(change.0, with: change.1))
        try #require(old != new)
        return TestSite.broken(
            base: try await TestSite(["app.py": old]), try await TestSite(["app.py": new]),
            try await TestSite(["app.py": old, "templates/t.html": template]),
            merged: try await TestSite(["app.py": new, "templates/t.html": template]))
    }

    @Test(
        "a link that led somewhere and does no more is an error",
        arguments: [
            ("def table", "def rows", "<a hx-get=\"{{ url_for('users.table') }}\">", "htmx/unknown-endpoint"),
            ("\"users\",", "\"people\",", "<a hx-get=\"{{ url_for('users.table') }}\">", "htmx/unknown-endpoint"),
            ("/users", "/people", "<a hx-get=\"/users/table\">", "htmx/unmatched-path"),
            ("\"DELETE\"", "\"POST\"", "<a hx-delete=\"{{ url_for('users.remove', id=1) }}\">", "htmx/wrong-method"),
            ("/table", "/table/<kind>", "<a hx-get=\"{{ url_for('users.table') }}\">", "htmx/missing-argument"),
            (
                "@users.route(\"/table\")\ndef table(): ...\n", "", "<a hx-get=\"{{ url_for('users.table') }}\">",
                "routes/removed-but-linked"
            ),
        ])
    func findsBrokenLinks(old: String, new: String, template: String, rule: String) async throws {
        let found = try await broken((old, new), template: template)
        #expect(found == ["error \(rule) templates/t.html:1"])
    }

    @Test("two routes for the same requests are an error, and so is a second one of a name")
    func findsDuplicates() async throws {
        func site(_ more: String...) async throws -> TestSite {
            try await TestSite(["app.py": Self.code + "\n" + more.joined(separator: "\n")])
        }
        let first = "@app.route(\"/users/list\")\ndef all_users(): ..."
        let second = "@users.get(\"/list\")\ndef rows(): ..."
        let broken = TestSite.broken(
            base: try await site(), try await site(first), try await site(second), merged: try await site(first, second)
        )
        #expect(broken == ["error routes/duplicate app.py:11"])
        let named = "app.add_url_rule(\"/c\", \"users.table\", remove)"
        #expect(try await site(named).broken == ["error routes/duplicate app.py:9"])
    }

    @Test("two blueprints of one name are an error")
    func findsSharedNames() async throws {
        let site = try await TestSite([
            "app.py": Self.code
                + "\nother = Blueprint(\"users\", __name__)\napp.register_blueprint(other, url_prefix=\"/x\")"
        ])
        #expect(site.broken == ["error blueprints/shared-name app.py:9"])
    }

    @Test("links to what other programs bring say nothing")
    func leavesOthersAlone() async throws {
        let site = try await TestSite([
            "app.py": Self.code,
            "templates/t.html":
                "<a href=\"{{ url_for('security.login') }}\"><a href=\"/docs/x\"><a hx-get=\"/logo.png\">",
        ])
        #expect(site.broken.isEmpty)
    }
}
