import Domain

/// Names of one file.
extension RulePage {
    static let names: [RulePage] = [
        RulePage(
            RuleName("names/undefined"),
            finds: "Finds names that nothing binds where they are used.",
            text: """
                An import goes with its last use. When one side removes it, and the other adds a use, git merges both,
                and the code stops with a NameError. Looked at: Python and JavaScript, local names and built-in ones
                included. A name that an import of everything may bring is looked up in the modules that it brings it
                from; where one of them is not part of the project, nothing is said.
                """,
            broken: """
                # one side removes the import with its last use, the other one adds this line
                def find(name: Optional[str]): ...
                """,
            kept: """
                from typing import Optional

                def find(name: Optional[str]): ...
                """),
        RulePage(
            RuleName("names/duplicate-definition"),
            finds: "Finds two definitions of one name in one scope.",
            text: """
                Two change sets add the same helper at different lines, and git keeps both. In Python the second one
                hides the first, in JavaScript the module does not load. Left out: definitions on a condition,
                overloads, the setters of a property, registered alternatives, and a first one that is used before the
                second stands.
                """,
            broken: """
                def format_date(day): ...

                def format_date(day, locale="en"): ...
                """,
            kept: """
                def format_date(day, locale="en"): ...
                """),
        RulePage(
            RuleName("names/word-vanished"), .warning,
            finds: "Finds names that are mentioned newly and that the merge has nowhere else.",
            text: """
                One side removes a name everywhere, the other one mentions it once more: in a text, on an object of
                unknown class, in another language. Nothing says for sure that it is broken, so it is a hint to look.
                Only names made of several words count, as `form_nonce` and `updateFormNonce`.
                """,
            broken: """
                <!-- the other side removed form_nonce from the form and from every script -->
                <input name="form_nonce">
                """,
            kept: """
                <!-- what took its place -->
                {{ csrf_token() }}
                """),
        RulePage(
            RuleName("names/shadowed-module"),
            finds: "Finds a module beside a package of the same name.",
            text: """
                With `users.py` and `users/__init__.py` side by side Python loads the package, and never the module:
                what one change set adds to the module is gone as soon as another one makes the package.
                """,
            broken: """
                app/users.py
                app/users/__init__.py
                """,
            kept: """
                app/users/__init__.py
                app/users/service.py
                """),
    ]
}
