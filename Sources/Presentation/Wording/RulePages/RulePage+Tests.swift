import Domain

/// Tests.
extension RulePage {
    static let tests: [RulePage] = [
        RulePage(
            RuleName("tests/patch-target"),
            finds: "Finds tests that replace what is not there.",
            text: """
                The text in `patch("app.mail.send")` is a name that no import shows. When one side moves or renames it,
                a new test of the other one fails with an AttributeError. Looked at: `patch`, `mocker.patch` and
                `monkeypatch.setattr` with a text; those that say that the name need not be there are left out.
                """,
            broken: """
                @patch("app.channels._set_hook")  # renamed to set_hook
                def test_channel(hook): ...
                """,
            kept: """
                @patch("app.channels.set_hook")
                def test_channel(hook): ...
                """),
        RulePage(
            RuleName("tests/fixture"),
            finds: "Finds tests that ask pytest for a fixture that nobody defines.",
            text: """
                Fixtures are looked for in the file, in the conftest.py files above it, in what those import, and in
                files named for fixtures. Packages bring fixtures of their own, so it counts only where a side of a
                merge had the fixture and the merge does not.
                """,
            broken: """
                def test_order(test_db): ...  # conftest.py now has db_session
                """,
            kept: """
                def test_order(db_session): ...
                """),
    ]
}
