extension Preset {
    /// What is no layer in any stack: tests, docs, CI, the settings of tools, what tools write, and scripts that the
    /// application doesn't run.
    static let support = tests + documents + tooling + written

    /// Tests of every stack, wherever they stand.
    static let tests = [
        "tests/", "test/", "__tests__/", "__mocks__/", "__snapshots__/", "testdata/", "/spec/", "/specs/", "e2e/",
        "cypress/", "benchmarks/", "benchmark/", "molecule/", "testinfra/", "*_tests/", "*-tests/",
        "/*Tests/", "/*.{Tests,Test,IntegrationTests,UnitTests,FunctionalTests}/",
        "/{src,tests}/*{Tests,.Test}/", "**/src/{test,testFixtures,integrationTest}/**", "conftest.py", "test_*.py",
        "tests.py",
        "*_test.py", "*_test.go", "*.{test,spec,e2e-spec,cy}.{js,jsx,ts,tsx,mjs}", "*_{spec,test}.rb", "*.feature",
        "pytest.ini", "tox.ini", "phpunit.xml*", "{jest,vitest,playwright,cypress,karma}*.conf*.{js,ts,mjs,cjs}",
        "jest-e2e.json", "*compose*.{test,tests,ci,e2e}.{yml,yaml}", "*compose.{test,tests,ci,e2e}*.{yml,yaml}",
    ]

    /// What people read about the project.
    static let documents = [
        "/docs/", "/doc/", "/documentation/", "/screenshots/", "/examples/", "/styleguide/", ".storybook/",
        "/*.{md,rst,adoc}", "README*", "CHANGELOG*", "CONTRIBUTING*",
        "LICENSE*", "LICENCE*", "COPYING*", "NOTICE*", "AUTHORS*", "SECURITY.md", "CODEOWNERS", "mkdocs.{yml,yaml}",
        ".readthedocs.{yml,yaml}",
    ]

    /// CI, the settings of editors and checkers, and types that only checkers read. What starts with a dot at the root is
    /// all of this kind, but for settings of the environment.
    static let tooling = [
        "/.[!e]*", "/.e[!n]*", ".gitignore", ".gitattributes", ".gitkeep", ".keep", ".editorconfig", ".eslint*",
        ".prettier*", ".stylelint*", ".flake8", ".pylintrc", ".rubocop*", ".swiftlint.yml", ".coveragerc", ".nvmrc",
        ".babelrc", ".browserslistrc",
        "eslint.config.*", "prettier.config.*", "stylelint.config.*", "commitlint.config.*", "tslint.json",
        "biome.json",
        "ruff.toml", "mypy.ini", "pyrightconfig.json", "phpstan*.neon*", "Jenkinsfile", "azure-pipelines.yml",
        "appveyor.yml", "bitbucket-pipelines.yml", "codecov.yml", "renovate.json", "cliff.toml", "crowdin.yml",
        "/scripts/", "/script/", "/tools/", "/hack/", "*.pyi", "*.d.ts", "py.typed", "typings/",
        "/bin/*{ci,lint,test}*",
    ]

    /// What a tool writes and nobody decides anything in: lock files, and the version.
    static let written = [
        "Cargo.lock", "Gemfile.lock", "Package.resolved", "Pipfile.lock", "Podfile.lock", "bun.lock*", "composer.lock",
        "deno.lock", "flake.lock", "go.sum", "go.work.sum", "gradle.lockfile", "mix.lock", "npm-shrinkwrap.json",
        "package-lock.json", "packages.lock.json", "pdm.lock", "pixi.lock", "pnpm-lock.yaml", "poetry.lock",
        "pubspec.lock", "pylock.toml", "uv.lock", "yarn.lock", ".terraform.lock.hcl", "_version.py", "version.py",
        "__version__.py", "VERSION", "VERSION.txt", "version.txt",
    ]
}
