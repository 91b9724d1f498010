import Domain

/// Routes, and what links to them.
extension RulePage {
    static let web: [RulePage] = routes + links + blueprints

    private static let routes: [RulePage] = [
        RulePage(
            WebRules.duplicate,
            finds: "Finds two routes of one application that answer the same requests, or have the same name.",
            text: """
                Two change sets add a route for `GET /status` in different files. Both merge cleanly, and one of the two is
                never asked. Where both are called `status` on one blueprint, Flask does not even start.

                Routes are followed through imports, blueprints and their prefixes, routers, namespaces and `include`s.
                Those that hang on a condition are left out. In Express a second handler may be meant, so that it is a
                warning there, and only where a merge brings it.
                """,
            broken: """
                @public.route("/status")        # one change set
                def health(): ...

                @monitoring.route("/status")    # another one
                def status(): ...
                """,
            kept: """
                @public.route("/status")
                def health(): ...

                @monitoring.route("/metrics")
                def status(): ...
                """),
        RulePage(
            WebRules.removed,
            finds: "Finds links to a route that was removed.",
            text: """
                One change set removes a route, another one adds a link to it, by its name or by its address. Where the route
                only goes by another name or address now, `htmx/unknown-endpoint` and `htmx/unmatched-path` say which.

                It is an error where all routes are known. A decorator, a registration or an `include` that can't be
                followed may bring any route: then it is a warning.
                """,
            broken: """
                <button hx-delete="{{ url_for("users.remove", id=user.id) }}">  {# users.remove is gone #}
                """,
            kept: """
                <button hx-delete="{{ url_for("users.archive", id=user.id) }}">
                """),
    ]

    private static let links: [RulePage] = [
        RulePage(
            WebRules.unknownEndpoint,
            finds: "Finds links that name a route which is not there.",
            text: """
                `url_for("users.list")` in a template or in code, `{% url "users:list" %}`, `reverse("users:list")`, and a
                `redirect` to any of them. Names that code puts together are left out, and so are blueprints and namespaces
                of other programs, of which nobody here knows what they have.

                By itself it is an error only where the blueprint is one of the project's, and all of it is known.
                """,
            broken: """
                @users.route("/users")
                def index(): ...            # was called list

                <a hx-get="{{ url_for("users.list") }}">
                """,
            kept: """
                <a hx-get="{{ url_for("users.index") }}">
                """),
        RulePage(
            WebRules.wrongMethod,
            finds: "Finds links that request by a method which the route does not answer.",
            text: """
                `hx-post` to a route that answers only `GET`, a form that posts to a route that answers only `DELETE`. Views
                that are classes answer what they have methods for. Where a class inherits more, or the methods are no plain
                list, nothing is said.

                What scripts request (`fetch`, `htmx.ajax`) is a warning at most.
                """,
            broken: """
                @invites.route("/invite/<id>", methods=["DELETE"])   # was POST

                <form hx-post="{{ url_for("invites.remove", id=invite.id) }}">
                """,
            kept: """
                <form hx-delete="{{ url_for("invites.remove", id=invite.id) }}">
                """),
        RulePage(
            WebRules.missingArgument,
            finds: "Finds links that give no value for what the route's address needs.",
            text: """
                A change set adds `<server>` to an address, another one links to it as it was. `url_for` raises an error when
                the page is shown. Values that defaults, `**values` or `url_defaults` may give are left out.
                """,
            broken: """
                @users.route("/servers/<server>/users")   # was /users

                <a href="{{ url_for("users.list") }}">
                """,
            kept: """
                <a href="{{ url_for("users.list", server=server.id) }}">
                """),
        RulePage(
            WebRules.unmatchedPath,
            finds: "Finds addresses in templates and scripts that no route has.",
            text: """
                Addresses that are written out, in attributes of HTMX, in forms, in `href` and in scripts, are compared with
                all routes; what is filled in may be anything. What follows `?` is left out, and so are files and addresses
                of other sites.

                By itself such an address is a warning: another program may answer it. It is an error where a merge lacks a
                route that one side links to and had.
                """,
            broken: """
                app.register_blueprint(users, url_prefix="/people")   # was /users

                <div hx-get="/users/table">
                """,
            kept: """
                <div hx-get="{{ url_for("users.table") }}">
                """),
        RulePage(
            WebRules.danglingTarget, .warning,
            finds: "Finds attributes of HTMX that name an element which no template has.",
            text: """
                `hx-target`, `hx-include` and elements that `hx-swap-oob` swaps in name elements by their ids. Only ids that
                are written out are looked for, and only what a merge brings is reported: an element may come from code.
                """,
            broken: """
                <table id="member-table">   {# was user-table #}

                <button hx-get="/users/table" hx-target="#user-table">
                """,
            kept: """
                <button hx-get="/users/table" hx-target="#member-table">
                """),
        RulePage(
            WebRules.fragmentRoute, .warning, isOff: true,
            finds: "Finds routes that only HTMX requests and whose address does not say so.",
            text: """
                Where a project keeps fragments below `/hx/`, a reader knows from an address whether it gives a page. A route
                is a fragment's if attributes of HTMX lead to it, and no link, form or redirect does.
                """,
            broken: """
                @users.route("/users/table")      # requested by hx-get alone
                """,
            kept: """
                @users.route("/hx/users/table")
                """),
    ]

    private static let blueprints: [RulePage] = [
        RulePage(
            WebRules.sharedName,
            finds: "Finds blueprints of one application that go by the same name.",
            text: """
                Two change sets add `Blueprint("admin", ...)` in different files. Flask refuses to register the second one,
                so that the application does not start. Names are compared where blueprints are registered, however their
                variables are called.
                """,
            broken: """
                admin = Blueprint("admin", __name__)       # one change set
                settings = Blueprint("admin", __name__)    # another one
                """,
            kept: """
                admin = Blueprint("admin", __name__)
                settings = Blueprint("settings", __name__)
                """),
        RulePage(
            WebRules.misplacedRoute, .warning, isOff: true,
            finds: "Finds routes that are not declared in the directory of their blueprint.",
            text: """
                A file of one feature puts a route on the blueprint of another one. A route belongs in the directory of the
                file that makes its blueprint or router, or below.
                """,
            broken: """
                # app/invites/routes.py
                @users.route("/invited")      # users is made in app/users
                """,
            kept: """
                # app/users/routes.py
                @users.route("/invited")
                """),
    ]
}
