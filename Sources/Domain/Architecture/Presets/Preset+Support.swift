extension Preset {
    /// What is no layer in any stack: tests, docs, CI, the settings of tools, and scripts that the application
    /// doesn't run.
    static let support = tests + documents + tooling

    /// Tests of every stack, wherever they stand.
    static let tests = [
        "tests/", "test/", "__tests__/", "__mocks__/", "__snapshots__/", "testdata/", "/spec/", "/specs/", "/e2e/",
        "/cypress/", "/benchmarks/", "/*Tests/", "/*.{Tests,Test,IntegrationTests,UnitTests,FunctionalTests}/",
        "/{src,tests}/*{Tests,.Test}/", "**/src/{test,testFixtures,integrationTest}/**", "conftest.py", "test_*.py",
        "tests.py",
        "*_test.py", "*_test.go", "*.{test,spec,e2e-spec,cy}.{js,jsx,ts,tsx,mjs}", "*_{spec,test}.rb", "*.feature",
        "pytest.ini", "tox.ini", "phpunit.xml*", "{jest,vitest,playwright,cypress}.config.*", "jest-e2e.json",
    ]

    /// What people read about the project.
    static let documents = [
        "/docs/", "/doc/", "/screenshots/", "/examples/", "/*.{md,rst,adoc}", "README*", "CHANGELOG*", "CONTRIBUTING*",
        "LICENSE*", "LICENCE*", "COPYING*", "NOTICE*", "AUTHORS*", "SECURITY.md", "CODEOWNERS",
    ]

    /// CI and the settings of editors and checkers. What starts with a dot at the root is all of this kind.
    static let tooling = [
        "/.*", ".gitignore", ".gitattributes", ".gitkeep", ".keep", ".editorconfig", ".eslintrc*", ".prettierrc*",
        ".prettierignore", "eslint.config.*", "prettier.config.*", "Jenkinsfile", "azure-pipelines.yml", "appveyor.yml",
        "bitbucket-pipelines.yml", "codecov.yml", "renovate.json", "/scripts/", "/script/", "/tools/", "/hack/",
    ]
}
