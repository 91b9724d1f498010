package import Domain

extension Wording {
    /// Returns where the layers come from: `.orchestrate.yml`, `preset flask (setup.py names flask)`.
    package static func source(_ source: Architecture.Source) -> Phrase {
        switch source {
        case .configuration(let path): Phrase(.quote(path))
        case .preset(let name, let evidence): "preset \(name: name) (\(self.evidence(evidence)))"
        }
    }

    /// Returns what at the base speaks for a preset, without a full stop.
    package static func evidence(_ evidence: PresetEvidence) -> Phrase {
        let found: Phrase =
            switch evidence.finding {
            case .names(let manifest, let name): "\(manifest) names \(name: name)"
            case .exists(let manifest): "found \(manifest)"
            case .nothing: "no manifest names a known framework"
            }
        let gaps = evidence.unread.map { "\($0) could not be read" as Phrase }
        let support = evidence.supportPath.map { "support is from \(quote: $0)" as Phrase }
        return ([found] + gaps + [support].compactMap { $0 }).joined(by: "; ")
    }
}
