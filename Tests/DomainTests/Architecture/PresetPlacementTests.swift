import Testing

@testable import Domain

/// What a typical repository of a stack holds, by the layer in which each file belongs.
struct TypicalRepository: Sendable, CustomTestStringConvertible {
    let preset: Preset
    let name: String
    /// Paths by layer, divided by blanks.
    let files: [String: String]

    var testDescription: String { "\(preset.name), \(name)" }

    var paths: [(path: RepositoryPath, layer: String)] {
        files.flatMap { layer, text in
            text.split { $0 == " " || $0 == "\n" }.map { (RepositoryPath(String($0)), layer) }
        }
    }
}

@Suite("Presets over typical repositories")
struct PresetPlacementTests {
    @Test("Every file of a typical repository is placed, and rightly", arguments: TypicalRepository.all)
    func placed(repository: TypicalRepository) {
        let architecture = repository.preset.architecture(because: "")
        for (path, layer) in repository.paths {
            let placed = architecture.layerName(of: architecture.placement(of: path))
            #expect(placed == layer, "\(path)")
        }
    }

    @Test("Every preset has right patterns in the same four layers, and a name of its own")
    func presetsAreWellFormed() {
        for preset in Preset.all {
            #expect(preset.layers.map(\.name) == ["infrastructure", "domain", "application", "presentation"])
            #expect(preset.layers.allSatisfy { $0.mayUse == nil && !$0.paths.isEmpty })
            for pattern in preset.layers.flatMap(\.paths) + preset.support {
                #expect(throws: Never.self) { try Glob(validating: pattern.pattern) }
            }
        }
        #expect(Set(Preset.all.map(\.name)).count == Preset.all.count)
        #expect(Preset.all.last == .generic)
    }

    @Test("Every preset but the generic one is tried on a typical repository")
    func allTried() {
        let tried = Set(TypicalRepository.all.map(\.preset.name))
        #expect(Preset.all.allSatisfy { tried.contains($0.name) })
    }
}
