import Domain

/// Data files and dependencies.
extension RulePage {
    static let data: [RulePage] = [
        RulePage(
            RuleName("data/duplicate-key"),
            finds: "Finds keys that stand twice in one mapping of JSON, YAML or TOML.",
            text: """
                Two change sets add the same key at different lines. Most readers keep the last value without a word,
                TOML readers refuse the file, and a lock file has two answers to one question.
                """,
            broken: """
                { "retries": 3, "timeout": 10, "retries": 5 }
                """,
            kept: """
                { "retries": 5, "timeout": 10 }
                """),
        RulePage(
            RuleName("deps/lock-out-of-step"),
            finds: "Finds lock files that lack what their manifest asks for.",
            text: """
                One side adds a dependency, the other one has the lock file written anew. The merge asks for what
                nothing locks: `npm ci` and its like refuse it. Looked at: package.json, pyproject.toml, Pipfile and
                Cargo.toml with the lock files beside them. Counts only where a merge brings it about.
                """,
            broken: """
                package.json         "left-pad": "^2.0.0"
                package-lock.json    "left-pad": "^1.3.0"
                """,
            kept: """
                package.json         "left-pad": "^2.0.0"
                package-lock.json    "left-pad": "^2.0.0"
                """),
    ]
}
