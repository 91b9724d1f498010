package import Domain

/// Files of a public application, each with the layer that a person found it in by reading, and all that its placement rests
/// on: so the placement can be held to the labels without the files.
///
/// As text: lines that start with `#` say where the files are from and which presets fit, then a line a file, divided by tabs:
/// path, layer, reason, signals.
package struct LabelledTree: Sendable {
    /// One file.
    package struct File: Sendable {
        /// Where it stands.
        package let path: RepositoryPath
        /// The layer that a person found it in.
        package let layer: String
        /// Why, in a few words.
        package let reason: String
        /// What it holds.
        package var signals: FileSignals
    }

    /// Where the files are from: the address of the repository.
    package let address: String
    /// The commit.
    package let commit: String
    /// The name of the main preset.
    package var preset: String
    /// The directories with a preset of their own, and its name.
    package var sections: [(root: String, preset: String)]
    /// The files.
    package var files: [File]

    /// Reads the text.
    package init(parsing text: String) {
        var (head, sections, files): ([String: String], [(String, String)], [File]) = ([:], [], [])
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# ") {
                let words = line.dropFirst(2).split(separator: " ", maxSplits: 1).map(String.init)
                guard words.count == 2 else { continue }
                if words[0] == "section", let blank = words[1].lastIndex(of: " ") {
                    sections.append((String(words[1][..<blank]), String(words[1][words[1].index(after: blank)...])))
                } else {
                    head[words[0]] = words[1]
                }
                continue
            }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard columns.count >= 3 else { continue }
            files.append(
                File(
                    path: RepositoryPath(reading: columns[0]), layer: columns[1], reason: columns[2],
                    signals: Self.signals(columns.count > 3 ? columns[3] : "")))
        }
        (address, commit) = (head["from", default: ""], head["commit", default: ""])
        preset = head["preset", default: ""]
        (self.sections, self.files) = (sections, files)
    }

    /// The text.
    package var text: String {
        let head =
            ["# from \(address)", "# commit \(commit)", "# preset \(preset)"]
            + sections.map { "# section \($0.root) \($0.preset)" }
        let rows = files.map { "\($0.path.text)\t\($0.layer)\t\($0.reason)\t\(Self.text(of: $0.signals))" }
        return (head + rows).map { $0 + "\n" }.joined()
    }

    /// Where the files fall today.
    package var placed: [PlacedFile] {
        let presets = Dictionary(Preset.all.map { ($0.name, $0) }) { first, _ in first }
        let choice = PresetChoice(
            preset: presets[preset] ?? .generic, because: PresetEvidence(.nothing),
            sections: sections.compactMap { section in
                presets[section.preset].map { .init(root: RepositoryPath(section.root), preset: $0) }
            })
        let contents = Dictionary(files.map { ($0.path, $0.signals) }) { first, _ in first }
        let architecture = choice.architecture.knowing(contents)
        return files.map { architecture.placed($0.path) }
    }

    /// The files that fall elsewhere than the labels say.
    package var disagreements: [(file: File, placed: PlacedFile, layer: String)] {
        let names = ["infrastructure", "domain", "application", "presentation"]
        return zip(files, placed).compactMap { file, placed in
            let layer =
                switch placed.placement {
                case .layer(let position): names.indices.contains(position) ? names[position] : "unplaced"
                case .support: "support"
                case .unplaced: "unplaced"
                }
            return layer == file.layer ? nil : (file, placed, layer)
        }
    }

    private static func signals(_ text: String) -> FileSignals {
        var lines: [FileSignal: Int] = [:]
        for word in text.split(separator: " ") {
            let parts = word.split(separator: ":")
            guard parts.count == 2, let signal = FileSignal(name: String(parts[0])) else { continue }
            lines[signal] = Int(parts[1])
        }
        return FileSignals(lines: lines)
    }

    private static func text(of signals: FileSignals) -> String {
        signals.lines.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.name):\($0.value)" }
            .joined(separator: " ")
    }
}
