package import Domain

extension Wording {
    /// Returns why a step stands where it stands, without a full stop.
    package static func reason(_ reason: Reason) -> Phrase {
        switch reason {
        case .requiredFirst: "asked for with --first"
        case .required: "asked for with --require"
        case .layer(let place): layer(place)
        case .dependency(let dependency): self.dependency(dependency, withEvidence: true)
        case .landedAs(let part): landedPart(part)
        case .sequence(let later): "before \(names(later)): in another order they clash"
        case .neededBy(let lower): "needed by \(names(lower)) of a lower layer"
        case .priority(let weight, let label): "priority \(weight) (\(name: label))"
        case .age(1, let isFirst): "older than the \(words: isFirst ? "other" : "next") one of its layer"
        case .age(let others, let isFirst): "older than the \(words: isFirst ? "other" : "next") \(others) of its layer"
        case .adapts(let others): "adapts to \(names(others)), where that costs least"
        case .notTried(let why): "its merge could not be tried: \(self.why(why))"
        case .resolvedByPerson: "it was held, and its conflicts are resolved by hand"
        }
    }

    private static func layer(_ place: LayerPlace) -> Phrase {
        switch place.position {
        case .lowest: "touches \(name: place.name)\(files(of: place)), the lowest layer"
        case .before(let next): "\(name: place.name)\(files(of: place)) before \(name: next)"
        case .highest: "touches \(name: place.name)\(files(of: place))"
        case .none: "touches no layer, only \(name: place.name) files: after all layers"
        }
    }

    /// Returns ` (app/models.py)`, ` (app/models.py and 2 more)`; empty where it is not known which files decide.
    private static func files(of place: LayerPlace) -> Phrase {
        guard let files = place.files else { return Phrase() }
        return files.count == 1 ? " (\(files.path))" : " (\(files.path) and \(files.count - 1) more)"
    }

    /// Returns a dependency in a few words: `contains #12`, `uses #12's Invitation.expires_at`; on demand with the commit that
    /// declares it.
    package static func dependency(_ dependency: Dependency, withEvidence: Bool = false) -> Phrase {
        let id = dependency.id
        switch (dependency.kind, dependency.evidence) {
        case (.ancestry, _): return "contains \(id)"
        case (.declared, .commit(let commit)?) where withEvidence: return "Depends-On \(id) in \(commit)"
        case (.declared, .name(let branch)?): return "is opened on \(id)'s branch \(branch: branch)"
        case (.declared, _): return "Depends-On \(id)"
        case (.symbol, .name(let name)?): return "uses \(id)'s \(name: name)"
        case (.migration, .name(let name)?): return "follows \(id)'s migration \(name: name)"
        case (.conflictsWithout, .place(let path, _, _)?) where withEvidence:
            return "merges only behind \(id): without it, it conflicts in \(path)"
        case (.conflictsWithout, _): return "merges only behind \(id)"
        case (.symbol, _), (.migration, _): return "needs \(id)"
        }
    }

    /// Returns what shows a dependency: `contains its head 3f2a91c7`; empty where nothing does.
    package static func evidence(_ dependency: Dependency) -> Phrase {
        switch (dependency.kind, dependency.evidence) {
        case (.ancestry, .commit(let head)?): "contains its head \(head)"
        case (.declared, .commit(let commit)?): "Depends-On in \(commit)"
        case (.declared, nil): "Depends-On in its description"
        case (.declared, .name(let branch)?): "is opened on \(branch: branch)"
        case (.conflictsWithout, .place(let path, _, _)?): "conflicts in \(path) without it"
        case (.symbol, .name(let name)?): "uses \(name: name)"
        case (.migration, .name(let name)?): "follows \(name: name)"
        case (_, .place(let path, _, _)?): Phrase(.path(path))
        case (_, .commit(let commit)?): Phrase(.object(commit))
        case (_, .name(let name)?): Phrase(.name(name))
        case (_, nil): Phrase()
        }
    }

    /// Returns why two steps stand against the order of the layers, without a full stop.
    package static func inversion(_ inversion: Inversion) -> Phrase {
        """
        \(inversion.earlier) (\(name: inversion.earlierLayer)) comes before \(inversion.later) \
        (\(name: inversion.laterLayer)), which needs it\(inBrackets(inversion.dependencies))
        """
    }

    /// Returns ` (contains its head 3f2a91c7)`; empty where nothing shows the dependencies.
    static func inBrackets(_ dependencies: [Dependency]) -> Phrase {
        let shown = list(dependencies.map { evidence($0) })
        return shown.isEmpty ? Phrase() : " (\(shown))"
    }
}
