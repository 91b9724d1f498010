import Testing

@testable import Domain

@Suite("The preset that fits")
struct PresetChoiceTests {
    private static let cases: [(files: [String: String], preset: String, because: PresetEvidence)] = [
        (["pyproject.toml": "dependencies = [\n  \"flask>=3\",\n]"], "flask", names("pyproject.toml", "flask")),
        (["requirements.txt": "# web\nFlask==2.0  # pinned"], "flask", names("requirements.txt", "flask")),
        (["requirements/prod.txt": "flask[async]~=3"], "flask", names("requirements/prod.txt", "flask")),
        (["requirements-dev.txt": "flask"], "flask", names("requirements-dev.txt", "flask")),
        (["setup.cfg": "install_requires =\n    flask\n"], "flask", names("setup.cfg", "flask")),
        (["setup.py": "install_requires=['Flask >= 1']"], "flask", names("setup.py", "flask")),
        (["Pipfile": "[packages]\nflask = \"*\""], "flask", names("Pipfile", "flask")),
        (["environment.yml": "dependencies:\n  - flask"], "flask", names("environment.yml", "flask")),
        (["pyproject.toml": "\"flask-cors\", \"pytest-flask\", \"flask.ext\", \"myflask\""], "generic", none),
        (["pyproject.toml": "description = \"A flask application\""], "generic", none),
        (["requirements.txt": "Django>=5\nflask-x"], "django", names("requirements.txt", "django")),
        (["pyproject.toml": "dependencies = [\"fastapi[standard]<1\"]"], "fastapi", names("pyproject.toml", "fastapi")),
        (["Gemfile": "gem \"rails\", \"~> 8.0\"", "package.json": "{}"], "rails", names("Gemfile", "rails")),
        (["Gemfile": "gem 'rails-html-sanitizer'"], "generic", none),
        (["pom.xml": "<groupId>org.springframework.boot</groupId>"], "spring", names("pom.xml", "org.springframework")),
        (
            ["build.gradle.kts": "id(\"org.springframework.boot\")"], "spring",
            names("build.gradle.kts", "org.springframework")
        ),
        (
            ["composer.json": "{\"require\": {\"laravel/framework\": \"^11\"}}"], "laravel",
            names("composer.json", "laravel/framework")
        ),
        (
            ["package.json": "{\"dependencies\": {\"@nestjs/core\": \"1\"}}"], "node",
            names("package.json", "@nestjs/core")
        ),
        (["package.json": "{\"dependencies\": {\"express\": \"4\"}}"], "node", names("package.json", "express")),
        (["package.json": "{\"dependencies\": {\"express-session\": \"4\"}}"], "generic", none),
        (
            ["src/Web/Web.csproj": "<Project Sdk=\"Microsoft.NET.Sdk.Web\">"], "aspnet",
            names("src/Web/Web.csproj", "Microsoft.NET.Sdk.Web")
        ),
        (["go.mod": "module x"], "go", PresetEvidence(.exists("go.mod"))),
        (
            ["Package.swift": ".package(url: \"https://github.com/vapor/vapor.git\", from: \"4.0.0\")"], "swift-server",
            names("Package.swift", "vapor")
        ),
        (["backend/pyproject.toml": "\"flask\""], "flask", names("backend/pyproject.toml", "flask")),
        (
            ["backend/pyproject.toml": "\"flask\"", "package.json": "\"express\": 1"], "node",
            names("package.json", "express")
        ),
        (["tests/requirements.txt": "flask", "docs/requirements.txt": "flask"], "generic", none),
        (["a/b/c/d/requirements.txt": "flask"], "generic", none),
        (["README.md": "flask"], "generic", none),
        ([:], "generic", none),
    ]
    private static let none = PresetEvidence(.nothing)

    private static func names(_ manifest: RepositoryPath, _ name: String) -> PresetEvidence {
        PresetEvidence(.names(manifest: manifest, name))
    }

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
        #expect(choices.first?.because == Self.names("c/requirements.txt", "flask"))
    }

    @Test("A manifest that can't be read is said to be so")
    func unreadable() {
        let choice = PresetChoice.choose(paths: ["pyproject.toml"]) { _ in nil }
        #expect(choice.preset == .generic)
        #expect(choice.because == PresetEvidence(.nothing, unread: ["pyproject.toml"]))
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
        let choice = PresetChoice(preset: .go, because: PresetEvidence(.exists("go.mod")))
        #expect(choice.architecture.source == .preset(name: "go", because: PresetEvidence(.exists("go.mod"))))
    }
}
