import TestSupport
import Testing

@testable import Domain

@Suite("Presets over typical repositories")
struct PresetPlacementTests {
    @Test("Every file of a typical repository is placed, and rightly", arguments: TypicalRepository.all)
    func placed(repository: TypicalRepository) throws {
        let architecture = try #require(repository.choice).architecture
        for (path, layer) in repository.paths {
            let placed = architecture.layerName(of: architecture.placement(of: path))
            #expect(placed == layer, "\(path)")
        }
    }

    @Test("Every preset has right patterns in the same four layers, and a name of its own")
    func presetsAreWellFormed() {
        for preset in Preset.all {
            #expect(preset.layers.map(\.name) == ["infrastructure", "domain", "application", "presentation"])
            #expect(preset.layers.allSatisfy { $0.mayUse == nil })
            #expect(preset == .frontEnd || preset.layers.allSatisfy { !$0.paths.isEmpty })
            for pattern in preset.layers.flatMap(\.paths) + preset.support {
                #expect(throws: Never.self) { try Glob(validating: pattern.pattern) }
            }
        }
        #expect(Set(Preset.all.map(\.name)).count == Preset.all.count)
        #expect(Preset.all.last == .generic)
    }

    @Test("Every preset but the generic one is tried on a typical repository")
    func allTried() {
        let tried = Set(TypicalRepository.all.map(\.preset))
        #expect(Preset.all.allSatisfy { tried.contains($0.name) })
    }
}
