import Domain
import Wording

/// A place where a held change set clashes, with all that it clashes with there.
struct HeldPlace {
    /// Where.
    let conflict: Conflict
    /// Whose lines are told.
    let linesOf: ChangeSetID
    /// What it clashes with; none for the base.
    private(set) var clashes: [HeldClash]

    /// What it clashes with, in words; nil for the base.
    var partners: Phrase? { clashes.isEmpty ? nil : Wording.list(clashes.map(Wording.partners)) }

    private func isSame(as other: HeldPlace) -> Bool {
        conflict.path == other.conflict.path && conflict.kind == other.conflict.kind
            && conflict.resolution == other.conflict.resolution && conflict.laterLines == other.conflict.laterLines
            && linesOf == other.linesOf
    }

    /// Returns the places of a held change set, each once.
    static func all(of held: HeldChangeSet) -> [HeldPlace] {
        guard !held.clashes.isEmpty else {
            return held.conflicts.map { HeldPlace(conflict: $0, linesOf: held.id, clashes: []) }
        }
        var places: [HeldPlace] = []
        for clash in held.clashes {
            for conflict in clash.conflicts {
                let place = HeldPlace(conflict: conflict, linesOf: clash.linesOf, clashes: [clash])
                if let known = places.firstIndex(where: place.isSame) {
                    places[known].clashes.append(clash)
                } else {
                    places.append(place)
                }
            }
        }
        return places
    }
}
