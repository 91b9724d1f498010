package import Domain

extension Wording {
    /// Returns what resolvers made of one file: how many places are settled and by what, what is left, and why.
    package static func settled(_ resolution: FileResolution) -> Phrase {
        let count = resolution.settled([.certain])
        let names = resolution.resolvers([.certain]).map { Phrase(.words(name(of: $0))) }
        let done: Phrase =
            count == 0
            ? "nothing settled" : "\(count) of \(words: self.count(resolution.places, "place")) settled: \(list(names))"
        var parts: [Phrase] = ["\(resolution.path): \(done)"]
        if let tool = resolution.tool { parts.append(by(tool)) }
        if let doubt = resolution.doubts.first { parts.append("what came out is not certain: \(self.doubt(doubt))") }
        return parts.joined(by: "; ").asSentence
    }

    /// Returns how a conflicted path is resolved.
    package static func how(_ resolution: RecordedResolution) -> String {
        guard let found = resolution.found else { return "resolved as recorded (rerere \(resolution.shortName))" }
        let names = list(found.resolvers.map(name))
        return found.certainty == .certain ? "resolved: \(names)" : "resolved as proposed: \(names)"
    }

    /// Returns what a resolver is called.
    package static func name(of resolver: ResolverName) -> String {
        switch resolver {
        case .same: "the same on both sides"
        case .imports: "imports of both sides"
        case .layout: "layout of one side"
        case .entries: "entries of both sides"
        case .definitions: "definitions of both sides"
        case .catalogue: "translations by message"
        case .version: "the higher version"
        case .newer: "the newer side"
        case .adjacent: "changes side by side"
        case .tokens: "changes of other words"
        case .members: "members by name"
        case .superset: "the side with more"
        case .changelog: "changelog entries of both sides"
        case .statements: "statements of both sides"
        }
    }

    /// Returns what makes a file anew.
    package static func by(_ tool: FileTool) -> Phrase {
        switch tool {
        case .generator: "its generator makes it anew"
        default: "its tool makes it anew: \(command: command(of: tool))"
        }
    }

    /// Returns the command that makes a file anew from what it is made of.
    package static func command(of tool: FileTool) -> String {
        switch tool {
        case .cargo: "cargo update --workspace"
        case .bundler: "bundle lock"
        case .swiftpm: "swift package resolve"
        case .pipenv: "pipenv lock"
        case .cocoapods: "pod install"
        case .bun: "bun install"
        case .composer: "composer update --lock"
        case .deno: "deno install"
        case .nix: "nix flake lock"
        case .go: "go mod tidy"
        case .gradle: "gradle dependencies --write-locks"
        case .mix: "mix deps.get"
        case .npm: "npm install --package-lock-only"
        case .nuget: "dotnet restore --force-evaluate"
        case .pdm: "pdm lock --update-reuse"
        case .pixi: "pixi lock"
        case .pnpm: "pnpm install --lockfile-only"
        case .poetry: "poetry lock"
        case .dart: "dart pub get"
        case .uv: "uv lock"
        case .yarn: "yarn install"
        case .terraform: "terraform init -upgrade"
        case .pipCompile: "pip-compile"
        case .generator: "make"
        }
    }

    /// Returns what is wrong with a file that came of settling its places.
    package static func doubt(_ doubt: ResolutionDoubt) -> Phrase {
        switch doubt {
        case .syntax(let line): "it can't be parsed from line \(line) on"
        case .unread(let cause): "it could not be looked at, \(unread(cause))"
        case .definedTwice(let path, let line):
            "\(name: path.joined(separator: ".")) is defined twice, again in line \(line)"
        case .importedTwice(let name, let line): "\(name: name) is imported twice, again in line \(line)"
        case .keyTwice(let path, let line):
            "key \(name: path.joined(separator: ".")) stands twice, again in line \(line)"
        case .identifierTwice(let name): "id \(name: name) stands twice"
        case .undefined(let name, let line): "nothing defines \(name: name), used in line \(line)"
        }
    }
}
