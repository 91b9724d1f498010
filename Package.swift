// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error, .when(configuration: .debug)),
]

let package = Package(
    name: "orchestrate",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "orchestrate", targets: ["orchestrate"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The rings, innermost first. What a target may import is exactly what it lists here.
        .target(name: "Domain", swiftSettings: strict),
        .target(name: "Application", dependencies: ["Domain"], swiftSettings: strict),

        .systemLibrary(
            name: "CGit2", path: "Sources/Infrastructure/C/CGit2", pkgConfig: "libgit2",
            providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
        .systemLibrary(
            name: "CZlib", path: "Sources/Infrastructure/C/CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CCrypto", path: "Sources/Infrastructure/C/CCrypto", pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
        .systemLibrary(
            name: "CSQLite", path: "Sources/Infrastructure/C/CSQLite",
            providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),
        .target(name: "CProcesses", path: "Sources/Infrastructure/C/CProcesses"),
        // Includes what `make` fetched into .deps; without that it builds all the same, and knows no language.
        .target(
            name: "CTreeSitter", path: "Sources/Infrastructure/C/CTreeSitter",
            cSettings: ["", "core/include", "core/src", "core/shared"].map {
                .headerSearchPath("../../../../.deps/tree-sitter/" + $0)
            }),
        // The leaves: other targets of Infrastructure may use them, and they use the platform alone.
        .target(name: "Files", path: "Sources/Infrastructure/Files", swiftSettings: strict),
        .target(
            name: "Processes", dependencies: ["CProcesses"], path: "Sources/Infrastructure/Processes",
            swiftSettings: strict),
        .target(
            name: "Git", dependencies: ["Application", "Domain", "Files", "Processes", "CCrypto", "CGit2", "CZlib"],
            path: "Sources/Infrastructure/Git", swiftSettings: strict),
        .target(
            name: "ConfigurationFiles",
            dependencies: ["Application", "Domain", .product(name: "Yams", package: "Yams")],
            path: "Sources/Infrastructure/ConfigurationFiles", swiftSettings: strict),
        .target(
            name: "Digests", dependencies: ["Application", "Domain", "CCrypto"],
            path: "Sources/Infrastructure/Digests", swiftSettings: strict),
        .target(
            name: "PlanFiles", dependencies: ["Application", "Domain"],
            path: "Sources/Infrastructure/PlanFiles", swiftSettings: strict),
        .target(
            name: "Journals", dependencies: ["Application", "Domain", "Files"],
            path: "Sources/Infrastructure/Journals", swiftSettings: strict),
        .target(
            name: "Validation", dependencies: ["Application", "Domain", "Files", "Processes"],
            path: "Sources/Infrastructure/Validation", swiftSettings: strict),
        .target(
            name: "Cache", dependencies: ["Application", "Domain", "Files", "CSQLite"],
            path: "Sources/Infrastructure/Cache", swiftSettings: strict),
        .target(
            name: "Forges", dependencies: ["Application", "Domain", "Files"],
            path: "Sources/Infrastructure/Forges", swiftSettings: strict),
        .target(
            name: "CodeParsing", dependencies: ["Application", "Domain", "CTreeSitter"],
            path: "Sources/Infrastructure/CodeParsing", swiftSettings: strict),
        // The shop of `orchestrate demo`, and how a scripted history becomes a repository: the tests use that too.
        .target(
            name: "Examples", dependencies: ["Domain"],
            path: "Sources/Infrastructure/Examples", swiftSettings: strict),

        .target(
            name: "Wording", dependencies: ["Application", "Domain"],
            path: "Sources/Presentation/Wording", swiftSettings: strict),
        .target(
            name: "Reporting", dependencies: ["Domain", "PlanFiles", "Wording"],
            path: "Sources/Presentation/Reporting", swiftSettings: strict),
        .executableTarget(
            name: "orchestrate",
            dependencies: [
                "Application", "Cache", "CodeParsing", "ConfigurationFiles", "Digests", "Domain", "Examples", "Files",
                "Forges", "Git", "Journals",
                "PlanFiles", "Processes", "Reporting", "Validation", "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/Presentation/orchestrate", swiftSettings: strict),

        // For those who work on orchestrate: `make parity` and `make bench`.
        .executableTarget(
            name: "workbench",
            dependencies: [
                "Application", "CodeParsing", "Domain", "Examples", "Git",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/Tools/workbench", swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["Domain", "Examples"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "TestSupportTests", dependencies: ["Domain", "Examples", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "ExamplesTests", dependencies: ["Domain", "Examples", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "Examples", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ApplicationTests", dependencies: ["Application", "Domain"], swiftSettings: strict),
        .testTarget(
            name: "GitTests", dependencies: ["Application", "Domain", "Examples", "Git", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ConfigurationFilesTests",
            dependencies: ["Application", "ConfigurationFiles", "Domain", "Reporting", "TestSupport", "Wording"],
            swiftSettings: strict),
        .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "ProcessesTests", dependencies: ["Processes", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CacheTests", dependencies: ["Application", "Cache", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ForgesTests",
            dependencies: ["Application", "Domain", "Forges", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CodeParsingTests", dependencies: ["Application", "CodeParsing", "Domain", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PlanFilesTests",
            dependencies: ["Application", "Digests", "Domain", "PlanFiles", "Reporting", "TestSupport", "Wording"],
            swiftSettings: strict),
        .testTarget(
            name: "ReportingTests", dependencies: ["Digests", "Domain", "PlanFiles", "Reporting", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "WordingTests", dependencies: ["Application", "Domain", "Reporting", "TestSupport", "Wording"],
            swiftSettings: strict),
        .testTarget(
            name: "ScenarioTests",
            dependencies: ["TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandLineTests", dependencies: ["Domain", "Examples", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ExecutionTests",
            dependencies: [
                "Application", "Cache", "ConfigurationFiles", "Digests", "Domain", "Journals", "PlanFiles",
                "TestSupport",
                "Wording",
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
