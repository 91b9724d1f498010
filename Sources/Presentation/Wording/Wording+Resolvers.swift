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

    /// Returns what bringing a change set up to date comes to.
    package static func updating(_ updated: UpdatedChangeSet) -> Phrase {
        let what: Phrase = "\(updated.changeSet.id) with \(updated.onto)"
        switch updated.outcome {
        case .upToDate: return "\(what): nothing to merge."
        case .clean: return "\(what): merges without a conflict."
        case .unrelated: return "\(what): they have no ancestor in common."
        case .unknown(let reason): return ("\(what): can't be told, \(why(reason))" as Phrase).asSentence
        case .conflicts(_, let files, let others):
            let open = files.count { $0.content(taking: [.certain]) == nil } + others.count
            let all = count(files.count + others.count, "file")
            let left = open == 0 ? "nothing is left for a person" : "\(open) left for a person"
            return "\(what): \(words: all) in conflict, \(words: left)."
        }
    }

    /// Says that a path conflicts in a way that no resolver looks at.
    package static func leftToPerson(_ path: RepositoryPath) -> Phrase {
        "\(path): not a conflict of lines; left for a person."
    }

    /// Says that a branch was made.
    package static func branchMade(_ branch: String, at commit: ObjectID) -> Phrase {
        "Made \(branch: branch) at \(commit)."
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
