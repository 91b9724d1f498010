/// A change set's files cut by layer, lowest first.
///
/// A file goes with its layer, whole; a renamed one with the layer that it moves to, for those who use it from there on. A
/// file that is in no layer goes with the one it seems to belong to, else with the highest. Where a file and a directory
/// take each other's place, both go together, with the highest of their layers.
package struct LayerSplit: Hashable, Sendable {
    /// One layer's share.
    package struct Part: Hashable, Sendable {
        /// The layer.
        package let layer: String
        /// What the change set does there, by path.
        package let changes: [FileChange]
        /// The files among them that another layer, or none, would have, and why they are here.
        package let guests: [Guest]

        package init(layer: String, changes: [FileChange], guests: [Guest] = []) {
            self.layer = layer
            self.changes = changes
            self.guests = guests
        }

        /// All paths that it concerns, where renamed files were among them, each once, sorted.
        package var paths: [RepositoryPath] { Set(changes.flatMap(\.paths)).sorted() }
    }

    /// A file in a part, for another reason than its layer.
    package struct Guest: Hashable, Sendable {
        /// Why it is there.
        package enum Reason: Hashable, Sendable {
            /// It is named like a file of the layer.
            case namesake(of: RepositoryPath)
            /// Its directory is named like that of a file of the layer.
            case directory(of: RepositoryPath)
            /// It moves there from a file of another layer.
            case movesHere
            /// A file and a directory take each other's place.
            case sharesPlace
            /// Nothing tells where it belongs.
            case last
        }

        /// The file.
        package let path: RepositoryPath
        /// Why it is there.
        package let reason: Reason

        package init(path: RepositoryPath, reason: Reason) {
            self.path = path
            self.reason = reason
        }
    }

    /// The parts, at most one a layer; none where no layer is touched.
    package let parts: [Part]

    /// Cuts changes.
    package init(of changes: [FileChange], in architecture: Architecture) {
        let homes = changes.map { architecture.home(of: $0) }
        guard let top = homes.compactMap(\.self).max() else {
            parts = []
            return
        }
        let search = CompanionSearch(zip(changes, homes).compactMap { change, home in home.map { (change.path, $0) } })
        var seats = zip(changes, homes).map { change, home in
            Seat(change, home: home, in: architecture, search: search, top: top)
        }
        for group in SharedPlaces.groups(in: changes) {
            let highest = group.map { seats[$0].layer }.max() ?? top
            for index in group where seats[index].layer != highest {
                seats[index] = Seat(layer: highest, reason: .sharesPlace)
            }
        }
        parts = Set(seats.map(\.layer)).sorted().map { layer in
            let members = zip(changes, seats).filter { $0.1.layer == layer }
            let guests = members.compactMap { change, seat in seat.reason.map { Guest(path: change.path, reason: $0) } }
            return Part(layer: architecture.layers[layer].name, changes: members.map(\.0), guests: guests)
        }
    }
}

/// Where a change goes, and why, where that is not its own layer.
private struct Seat {
    let layer: Int
    let reason: LayerSplit.Guest.Reason?

    init(layer: Int, reason: LayerSplit.Guest.Reason?) {
        self.layer = layer
        self.reason = reason
    }

    init(_ change: FileChange, home: Int?, in architecture: Architecture, search: CompanionSearch, top: Int) {
        if let home {
            let isElsewhere = change.previousPath.map { architecture.placement(of: $0) != .layer(home) } ?? false
            self.init(layer: home, reason: isElsewhere ? .movesHere : nil)
        } else if let found = search.companion(of: change.path) {
            self.init(layer: found.layer, reason: found.reason)
        } else {
            self.init(layer: top, reason: .last)
        }
    }
}

extension Architecture {
    /// The position of the layer that a change belongs to: that of its path, or where that is in none, of the path before.
    fileprivate func home(of change: FileChange) -> Int? {
        for path in [change.path, change.previousPath].compactMap(\.self) {
            if case .layer(let position) = placement(of: path) { return position }
        }
        return nil
    }
}
