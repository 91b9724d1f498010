import Testing

@testable import Domain

@Suite("The preset that fits")
struct PresetChoiceTests {
    private static let cases: [(files: [String: String], preset: String, because: String)] = [
        (["pyproject.toml": "dependencies = [\n  \"flask>=3\",\n]"], "flask", "pyproject.toml names flask"),
        (["requirements.txt": "# web\nFlask==2.0  # pinned"], "flask", "requirements.txt names flask"),
        (["requirements/prod.txt": "flask[async]~=3"], "flask", "requirements/prod.txt names flask"),
        (["requirements-dev.txt": "flask"], "flask", "requirements-dev.txt names flask"),
        (["setup.cfg": "install_requires =\n    flask\n"], "flask", "setup.cfg names flask"),
        (["setup.py": "install_requires=['Flask >= 1']"], "flask", "setup.py names flask"),
        (["Pipfile": "[packages]\nflask = \"*\""], "flask", "Pipfile names flask"),
        (["environment.yml": "dependencies:\n  - flask"], "flask", "environment.yml names flask"),
        (["pyproject.toml": "\"flask-cors\", \"pytest-flask\", \"flask.ext\", \"myflask\""], "generic", none),
        (["pyproject.toml": "description = \"A flask application\""], "generic", none),
        (["requirements.txt": "Django>=5\nflask-x"], "django", "requirements.txt names django"),
        (["pyproject.toml": "dependencies = [\"fastapi[standard]<1\"]"], "fastapi", "pyproject.toml names fastapi"),
        (["Gemfile": "gem \"rails\", \"~> 8.0\"", "package.json": "{}"], "rails", "Gemfile names rails"),
        (["Gemfile": "gem 'rails-html-sanitizer'"], "generic", none),
        (["pom.xml": "<groupId>org.springframework.boot</groupId>"], "spring", "pom.xml names org.springframework"),
        (
            ["build.gradle.kts": "id(\"org.springframework.boot\")"], "spring",
            "build.gradle.kts names org.springframework"
        ),
        (
            ["composer.json": "{\"require\": {\"laravel/framework\": \"^11\"}}"], "laravel",
            "composer.json names laravel/framework"
        ),
        (["package.json": "{\"dependencies\": {\"@nestjs/core\": \"1\"}}"], "node", "package.json names @nestjs/core"),
        (["package.json": "{\"dependencies\": {\"express\": \"4\"}}"], "node", "package.json names express"),
        (["package.json": "{\"dependencies\": {\"express-session\": \"4\"}}"], "generic", none),
        (
            ["src/Web/Web.csproj": "<Project Sdk=\"Microsoft.NET.Sdk.Web\">"], "aspnet",
            "src/Web/Web.csproj names Microsoft.NET.Sdk.Web"
        ),
        (["go.mod": "module x"], "go", "go.mod is there"),
        (
            ["Package.swift": ".package(url: \"https://github.com/vapor/vapor.git\", from: \"4.0.0\")"], "swift-server",
            "Package.swift names vapor"
        ),
        (["backend/pyproject.toml": "\"flask\""], "flask", "backend/pyproject.toml names flask"),
        (
            ["backend/pyproject.toml": "\"flask\"", "package.json": "\"express\": 1"], "node",
            "package.json names express"
        ),
        (["tests/requirements.txt": "flask", "docs/requirements.txt": "flask"], "generic", none),
        (["a/b/c/d/requirements.txt": "flask"], "generic", none),
        (["README.md": "flask"], "generic", none),
        ([:], "generic", none),
    ]
    private static let none = "no manifest names a framework that is known"

    @Test("The manifests at the base decide, by whole names", arguments: cases.indices)
    func choice(index: Int) {
        let (files, preset, because) = Self.cases[index]
        let choice = PresetChoice.choose(paths: files.keys.map { RepositoryPath($0) }) {
            files[$0.text].map { Array($0.utf8) }
        }
        #expect(choice.preset.name == preset)
        #expect(choice.because == because)
    }

    @Test("The order in which files are given makes no difference")
    func order() {
        let files = [
            "a/go.mod": "", "b/pyproject.toml": "\"fastapi\"", "c/requirements.txt": "flask", "c/setup.py": "'flask'",
        ]
        let paths = files.keys.map { RepositoryPath($0) }.sorted()
        let choices = [paths, paths.reversed(), paths.shuffled()].map { paths in
            PresetChoice.choose(paths: paths) { files[$0.text].map { Array($0.utf8) } }
        }
        #expect(Set(choices).count == 1)
        #expect(choices.first?.because == "c/requirements.txt names flask")
    }

    @Test("A manifest that can't be read is said to be so")
    func unreadable() {
        let choice = PresetChoice.choose(paths: ["pyproject.toml"]) { _ in nil }
        #expect(choice.preset == .generic)
        #expect(choice.because == "no manifest names a framework that is known; pyproject.toml could not be read")
    }

    @Test("Any bytes are a manifest")
    func anyBytes() {
        for bytes in [[], [0xFF, 0x00], Array("flask".utf8.prefix(4)), Array(repeating: 0x66, count: 20_000)]
            as [[UInt8]]
        {
            #expect(PresetChoice.choose(paths: ["requirements.txt"]) { _ in bytes }.preset == .generic)
        }
    }

    @Test("The architecture says which preset it is, and why")
    func source() {
        let choice = PresetChoice(preset: .go, because: "go.mod is there")
        #expect(choice.architecture.source == .preset(name: "go", because: "go.mod is there"))
    }
}
