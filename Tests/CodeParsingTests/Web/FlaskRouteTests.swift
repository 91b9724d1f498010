import Domain
import Testing

struct FlaskRouteTests {
    private static let application = """
        from flask import Flask
        from .users.routes import bp as people
        from .files import bp

        def create_app():
            app = Flask(__name__)
            for blueprint, prefix in [(people, "/people"), (bp, None)]:
                app.register_blueprint(blueprint, url_prefix=prefix)
            return app
        """

    @Test("blueprints are told apart by their imports, whatever their variables are called")
    func resolvesByImports() async throws {
        let site = try await TestSite([
            "shop/__init__.py": Self.application,
            "shop/users/routes.py": """
            from flask import Blueprint
            bp = Blueprint("users", __name__)
            @bp.route("/<int:id>", methods=["GET", "POST"])
            def show(id): ...
            """,
            "shop/files.py": """
            import flask
            bp = flask.Blueprint("files", __name__, url_prefix="/files")
            @bp.get("")
            def index(): ...
            """,
        ])
        #expect(site.routes == ["GET /files files.index", "GET,POST /people/<int:id> users.show"])
    }

    @Test("a factory makes a blueprint at each call")
    func followsFactories() async throws {
        let site = try await TestSite([
            "app.py": """
            from flask import Flask, Blueprint
            app = Flask(__name__)
            def make(name, prefix):
                bp = Blueprint(name, __name__, url_prefix=prefix)
                @bp.route("/scan", methods=["POST"])
                def scan(): ...
                return bp
            plex = make("plex", "/plex")
            app.register_blueprint(plex)
            app.register_blueprint(make("emby", prefix="/em"))
            def register_more(app):
                app.register_blueprint(make("unused", "/unused"))
            """
        ])
        #expect(site.routes == ["POST /em/scan emby.scan", "POST /plex/scan plex.scan"])
    }

    @Test("resources of namespaces, rules that are added and views that are classes are routes")
    func readsOtherWays() async throws {
        let site = try await TestSite([
            "app.py": """
            from flask import Flask, Blueprint
            from flask.views import MethodView
            from flask_restx import Api, Resource
            app = Flask(__name__, static_folder=None)
            api_bp = Blueprint("api", __name__, url_prefix="/api")
            api = Api(doc=False)
            api.init_app(api_bp)
            users = api.namespace("users")
            @users.route("/<id>")
            class UserItem(Resource):
                def get(self, id): ...
                def delete(self, id): ...
            class Files(MethodView):
                def put(self): ...
            app.add_url_rule("/files", view_func=Files.as_view("files"))
            def ping(): ...
            app.add_url_rule("/ping", "pong", ping)
            app.register_blueprint(api_bp)
            """
        ])
        #expect(
            site.routes == [
                "DELETE,GET /api/users/<id> api.users_user_item", "GET /api/ api.root",
                "GET /api/swagger.json api.specs", "GET /ping pong", "PUT /files files",
            ])
    }

    @Test("what is declared on something unknown opens the table: nothing is an error then")
    func unknownOwnersOpen() async throws {
        let base: [String: String] = [
            "app.py": """
            from flask import Flask
            from plugins import registry
            app = Flask(__name__)
            @app.route("/a")
            def a(): ...
            @registry.scope("x").route("/b")
            def b(): ...
            """
        ]
        let link = ["templates/t.html": "<a href=\"{{ url_for('a') }}\">"]
        let removed = ["app.py": (base["app.py"] ?? "").replacing("def a()", with: "def c()")]
        let broken = TestSite.broken(
            base: try await TestSite(base), try await TestSite(base.merging(link) { $1 }),
            try await TestSite(removed), merged: try await TestSite(removed.merging(link) { $1 }))
        #expect(broken == ["warning htmx/unknown-endpoint templates/t.html:1"])
    }
}
