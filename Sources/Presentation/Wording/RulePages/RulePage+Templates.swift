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
    ]
}
