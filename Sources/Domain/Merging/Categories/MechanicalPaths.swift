/// The files whose conflicts a rule can resolve: a tool makes them again, or both sides are kept.
package enum MechanicalPaths {
    /// Lock files: the package manager writes them anew from its manifest.
    static let lockFiles = [
        "Cargo.lock", "Gemfile.lock", "Package.resolved", "Pipfile.lock", "Podfile.lock", "bun.lock", "composer.lock",
        "deno.lock", "flake.lock", "go.sum", "gradle.lockfile", "mix.lock", "npm-shrinkwrap.json", "package-lock.json",
        "packages.lock.json", "pdm.lock", "pixi.lock", "pnpm-lock.yaml", "poetry.lock", "pubspec.lock", "pylock.toml",
        "uv.lock", "yarn.lock", ".terraform.lock.hcl",
    ]

    /// Changelogs: both sides add lines, and both are kept.
    static let changelogs = [
        "{CHANGELOG,CHANGES,HISTORY,NEWS,RELEASES}", "{CHANGELOG,CHANGES,HISTORY,NEWS,RELEASES}.{md,rst,txt,adoc}",
        "{Changelog,Changes,ChangeLog,changelog,changes}", "{Changelog,Changes,changelog,changes}.{md,rst,txt,adoc}",
    ]

    /// Generated files: the generator writes them anew.
    static let generated = [
        "*.min.{js,css,mjs}", "*.{js,css}.map", "*.bundle.js", "*.generated.*", "*_generated.go",
        "*.pb.{go,cc,h,swift}",
        "*_pb2.py", "*_pb2.pyi", "*_pb2_grpc.py", "*.g.dart", "*.freezed.dart", "*.g.cs", "*.Designer.cs",
        "**/__generated__/**", "**/__snapshots__/*.snap", "*ModelSnapshot.cs",
    ]

    /// Translation catalogues: extraction writes them anew, entries of both sides are kept.
    static let catalogues = [
        "*.{po,pot,xlf,xliff,strings,stringsdict,xcstrings,arb}",
        "**/{locale,locales,translations,i18n}/**/*.{json,yml,yaml}",
    ]

    private static let patterns: [(category: HunkCategory, globs: [Glob])] = [
        (.lockFile, lockFiles.map(Glob.init(_:))), (.changelog, changelogs.map(Glob.init(_:))),
        (.generated, generated.map(Glob.init(_:))), (.catalogue, catalogues.map(Glob.init(_:))),
    ]

    /// Returns which of such files a path is; nil where it is none.
    package static func category(of path: RepositoryPath) -> HunkCategory? {
        let parts = PathParts(path)
        return patterns.first { pattern in pattern.globs.contains { $0.matches(parts) } }?.category
    }
}
