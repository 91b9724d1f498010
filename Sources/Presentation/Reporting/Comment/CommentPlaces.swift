import Domain
import Wording

/// The places at which a held change set clashes, for its author.
struct CommentPlaces {
    /// Those that somebody has to judge, as list items.
    let manual: [String]
    /// The others.
    let mechanical: [String]

    init(_ held: HeldChangeSet, _ assessed: AssessedChangeSet, in analysis: Analysis) {
        let places = HeldPlace.all(of: held)
        func item(_ place: HeldPlace) -> String {
            let others = place.clashes.flatMap(\.with).compactMap { analysis.changeSet($0) }
            let meeting = Wording.meeting(own: assessed.changeSet.commit, others).markdown
            let line = MarkdownPieces.conflict(place.conflict, linesOf: place.linesOf == held.id ? nil : place.linesOf)
            let owners = Wording.owners(analysis.owners?.owners(of: place.conflict.path) ?? []).markdown
            return ([String(line.dropLast())] + [meeting, owners].filter { !$0.isEmpty }).joined(separator: "; ") + "\n"
        }
        manual = places.filter { $0.conflict.resolution == .manual }.map(item)
        mechanical = places.filter { $0.conflict.resolution == .mechanical }.map(item)
    }
}
