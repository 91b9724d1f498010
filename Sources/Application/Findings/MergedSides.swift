import Domain

/// A merge, and what was merged.
struct MergedSides {
    /// A change set that a side is made of.
    struct Member {
        /// Its id.
        let id: ChangeSetID
        /// The base with it alone merged, or its head where that is the side.
        let tree: ObjectID
    }

    /// One of those that were merged.
    struct Side {
        /// Its tree.
        let tree: ObjectID
        /// The change sets that it is made of; none for the base.
        let members: [Member]

        /// The trees of those that it is made of, by change set; the base's own by none.
        var versions: [(changeSet: ChangeSetID?, tree: ObjectID)] {
            members.isEmpty ? [(nil, tree)] : members.map { ($0.id, $0.tree) }
        }
    }

    /// The trees that the sides have in common; none where that is not known.
    let bases: [ObjectID]
    /// The sides.
    let sides: [Side]
    /// The tree that comes out.
    let merged: ObjectID

    /// All but what comes out: those trees that it is compared with.
    var others: [ObjectID] { bases + sides.map(\.tree) }

    /// The change sets that were merged.
    var changeSets: [ChangeSetID] { sides.flatMap { $0.members.map(\.id) } }
}
