import Domain

/// How requests are taken.
extension RulePage {
    static let requests: [RulePage] = [
        RulePage(
            RuleName("csrf/missing-token"),
            finds: "Finds forms without a token against forged requests, where what takes them asks for one.",
            text: """
                One side takes the token out of a form, the other one has the function behind it call
                `validate_on_submit`, or protects the whole project (`CSRFProtect`, Django's middleware): what the form
                sends is refused. The token may stand in a template that the form includes; a form that a macro writes
                is left out, and so are forms of a project whose templates give scripts a token (`hx-headers`, a `meta`
                tag). Where the form can't be told by the names of its fields it makes a warning. Counts only where a
                merge brings it about.
                """,
            broken: """
                <form method="post">{{ form.name() }}</form>
                if form.validate_on_submit(): ...          # added by the other side
                """,
            kept: """
                <form method="post">{{ form.hidden_tag() }}{{ form.name() }}</form>
                if form.validate_on_submit(): ...
                """),
        RulePage(
            RuleName("errors/unguarded-input"), .warning,
            finds: "Finds functions that make a number of what a request brings, and don't catch what is none.",
            text: """
                `int(request.args["page"])` ends in an error of the server for `?page=x`. Looked at are `int`, `float`,
                `Decimal`, `UUID` and dates, where they are given what a request brings and no `try` around them catches
                it. `request.args.get("page", type=int)` needs none.
                """,
            broken: """
                page = int(request.args.get("page", 1))
                """,
            kept: """
                page = request.args.get("page", 1, type=int)
                """),
        RulePage(
            RuleName("errors/missing-login-required"), .warning,
            finds: "Finds functions that take requests without a login, where all others of their file ask for one.",
            text: """
                A change set adds a function to a blueprint, all others of which ask for a login by the same decorator; or
                one side adds the function, and the other one the decorator to all that were there. Counts where at least
                three others have it and one alone lacks it. Functions that are named like what nobody can be logged in
                for, such as `login` and `webhook`, are left out, and so are files whose `before_request` may ask.
                """,
            broken: """
                @admin.post("/users/<int:id>/delete")
                def delete_user(id): ...
                """,
            kept: """
                @admin.post("/users/<int:id>/delete")
                @login_required
                def delete_user(id): ...
                """),
    ]
}
