/// The tool that makes a file anew, so that nobody brings its lines together.
package enum FileTool: String, Hashable, Sendable, CaseIterable {
    case cargo, bundler, swiftpm, pipenv, cocoapods, bun, composer, deno, nix, go, gradle, mix, npm, nuget, pdm, pixi
    case pnpm, poetry, dart, uv, yarn, terraform
    /// What compiles a list of requirements.
    case pipCompile
    /// A generator that the file does not name.
    case generator

    private static let byName: [String: FileTool] = [
        "cargo.lock": .cargo, "gemfile.lock": .bundler, "package.resolved": .swiftpm, "pipfile.lock": .pipenv,
        "podfile.lock": .cocoapods, "bun.lock": .bun, "composer.lock": .composer, "deno.lock": .deno,
        "flake.lock": .nix, "go.sum": .go, "gradle.lockfile": .gradle, "mix.lock": .mix, "npm-shrinkwrap.json": .npm,
        "package-lock.json": .npm, "packages.lock.json": .nuget, "pdm.lock": .pdm, "pixi.lock": .pixi,
        "pnpm-lock.yaml": .pnpm, "poetry.lock": .poetry, "pubspec.lock": .dart, "uv.lock": .uv, "yarn.lock": .yarn,
        ".terraform.lock.hcl": .terraform,
    ]

    /// Finds the tool of a file by its name, or by what it says of itself; nil where people write it.
    package init?(path: RepositoryPath, text: [UInt8]) {
        if let tool = Self.byName[FileName(path).name] {
            self = tool
        } else if MechanicalPaths.category(of: path) == .generated {
            self = .generator
        } else if FileName(path).ending == "txt", CompiledRequirements.are(Text(text)) {
            self = .pipCompile
        } else {
            return nil
        }
    }
}
