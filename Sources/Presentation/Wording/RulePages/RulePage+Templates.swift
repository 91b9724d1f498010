import Domain

/// Templates.
extension RulePage {
    static let templates: [RulePage] = [
        RulePage(
            RuleName("templates/missing"),
            finds: "Finds templates that code or other templates name and that are not there.",
            text: """
                One side moves a template, the other one extends, includes or renders it by its old name. Templates are
                looked for in all directories named `templates` and the like, and beside the file. What may be missing
                (`ignore missing`), and names that code puts together, are left out. Where one of the same name is
                somewhere else, the finding says where.
                """,
            broken: """
                {% extends "inc/layout.html" %}  {# moved to layouts/page.html #}
                """,
            kept: """
                {% extends "layouts/page.html" %}
                """),
        RulePage(
            RuleName("templates/duplicate-block"),
            finds: "Finds templates that define a block twice.",
            text: """
                Two change sets add `{% block footer %}` to one template at different places. Jinja and Django refuse to
                load it, and every page that extends it.
                """,
            broken: """
                {% block footer %}Imprint{% endblock %}
                {% block footer %}Contact{% endblock %}
                """,
            kept: """
                {% block footer %}Imprint, Contact{% endblock %}
                """),
        RulePage(
            RuleName("templates/lost-variable"),
            finds: "Finds templates that need a name which whoever renders them no longer gives.",
            text: """
                One side gives a template less, or by another name, and mends what used it; the other one adds a use.
                With Jinja an attribute, an item or a call of what is not there is an error: the page can't be rendered. A
                name that is only shown, or asked for in a condition, makes a warning, and so does all that Django's
                templates use, for there nothing is an error. What a template extends and includes counts as its own,
                a block that is replaced does not. Names that context processors, the environment or frameworks give
                are left out, and so is a call that gives a mapping which can't be followed. Counts only where a merge
                brings it about.
                """,
            broken: """
                return render_template("invite.html", guest=user)   # it was user=user
                <p>{{ user.name }}</p>                              # in invite.html, added by the other side
                """,
            kept: """
                return render_template("invite.html", guest=user)
                <p>{{ guest.name }}</p>
                """),
        RulePage(
            RuleName("templates/unused-argument"), .note,
            finds: "Finds what code gives to templates that do not use it.",
            text: """
                The name stands nowhere in the template, nor in any that it extends, includes or imports from. That is no
                error; it tells that the two have parted.
                """,
            broken: """
                return render_template("invite.html", user=user, servers=servers)
                <p>{{ user.name }}</p>
                """,
            kept: """
                return render_template("invite.html", user=user)
                <p>{{ user.name }}</p>
                """),
        RulePage(
            RuleName("templates/block-removed"),
            finds: "Finds templates that fill a block which those that they extend do not have.",
            text: """
                One side takes a block out of the layout or gives it another name, the other one adds a page that fills
                it. Nothing fails: what stands in the block is never shown. Blocks inside of blocks, and those that
                `self.name()` shows, are left out.
                """,
            broken: """
                {% extends "base.html" %}
                {% block sidebar %}...{% endblock %}   {# base.html has `aside` now #}
                """,
            kept: """
                {% extends "base.html" %}
                {% block aside %}...{% endblock %}
                """),
        RulePage(
            RuleName("templates/macro-signature"),
            finds: "Finds calls of macros that are not there, or that take something else.",
            text: """
                Looked at are macros that a template imports from another one. A macro that is not there, a keyword that
                it does not take and too many arguments are errors when the page is rendered. A parameter that is not
                given stands for nothing, and makes a warning where a merge brings it about.
                """,
            broken: """
                {% macro button(label, kind) %}...{% endmacro %}
                {{ button("Save", style="primary") }}
                """,
            kept: """
                {% macro button(label, kind) %}...{% endmacro %}
                {{ button("Save", kind="primary") }}
                """),
    ]
}
