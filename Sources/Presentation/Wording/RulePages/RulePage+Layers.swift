import Domain

/// Layers.
extension RulePage {
    static let layers: [RulePage] = [
        RulePage(
            RuleName("layers/upward-import"),
            finds: "Finds imports of a layer that the importing layer may not use.",
            text: """
                Dependencies flow downward: a layer may import itself and the layers before it, or what `mayUse` names.
                Imports inside of functions count, for they are carried out as well; those for type checkers alone are
                warnings. Where no configuration names the layers they are a guess: then everything is a warning, and
                files whose layer is doubtful are left out.
                """,
            broken: """
                # app/models/user.py (domain)
                from app.views.page import render  # presentation
                """,
            kept: """
                # app/views/page.py (presentation)
                from app.models.user import User  # domain
                """),
        RulePage(
            RuleName("layers/cycle"), .warning,
            finds: "Finds modules that import each other in a circle when they are loaded.",
            text: """
                Which of them is loaded first decides whether the program starts. Only imports that are carried out when
                a module is loaded count, and circles of at most six modules.
                """,
            broken: """
                # users.py
                from groups import Group
                # groups.py
                from users import User
                """,
            kept: """
                # users.py
                from people import User, Group
                # groups.py
                from people import User, Group
                """),
    ]
}
