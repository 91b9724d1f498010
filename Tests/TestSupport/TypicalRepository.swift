package import Domain

/// What a typical repository of a stack holds, by the layer in which each file belongs.
package struct TypicalRepository: Sendable, CustomStringConvertible {
    /// The name of the preset that is to fit.
    package let preset: String
    let name: String
    /// Paths by layer, divided by blanks.
    let files: [String: String]

    /// The preset and the layout.
    package var description: String { "\(preset), \(name)" }

    /// The preset, nil where there is none of the name.
    package var choice: PresetChoice? {
        Preset.all.first { $0.name == preset }.map {
            PresetChoice(preset: $0, because: PresetEvidence(.names(manifest: "setup.py", preset)))
        }
    }

    /// The files, each with the layer in which it belongs.
    package var paths: [(path: RepositoryPath, layer: String)] {
        files.flatMap { layer, text in
            text.split { $0 == " " || $0 == "\n" }.map { (RepositoryPath(String($0)), layer) }
        }.sorted { $0.0 < $1.0 }
    }
}
