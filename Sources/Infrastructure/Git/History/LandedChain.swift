import Domain

/// A change set's own commits along the first parents, and which of them a base has under other ids.
struct LandedChain {
    /// One commit of the line.
    struct Link {
        let commit: ObjectID
        /// The own commits that come with it, itself and those of branches that it merges, oldest first; merges are left out.
        let brings: [ObjectID]
    }

    /// From the first commit on, what the base has.
    struct Covered {
        /// The place of the last link that it has.
        let last: Int
        /// The base's commits, oldest first.
        let landings: [ObjectID]
        /// How many of the own commits that are, merges not counted.
        let commits: Int
        /// Whether a squash brought the first of them.
        let isSquash: Bool
    }

    /// Oldest first.
    let links: [Link]
    /// The base's commit that makes the same change as an own one.
    var twins: [ObjectID: ObjectID] = [:]
    /// The base's commit that makes the same change as all up to a link together.
    var squashes: [Int: ObjectID] = [:]

    init(_ links: [Link]) { self.links = links }

    /// Whether there is more than merges up to a link.
    func bringsCommits(upTo link: Int) -> Bool { links[...link].contains { !$0.brings.isEmpty } }

    /// The longest run if a commit of the base turns out to be the squash of all up to a link.
    func covered(with squash: ObjectID, at link: Int) -> Covered? {
        var other = self
        other.squashes[link] = squash
        return other.covered
    }

    /// The longest run from the first commit on that the base has; nil where it has not even that one.
    var covered: Covered? {
        var (result, current): (Covered?, Covered?) = (nil, nil)
        var commits = 0
        for (place, link) in links.enumerated() {
            commits += link.brings.count
            if let squash = squashes[place] {
                current = Covered(last: place, landings: [squash], commits: commits, isSquash: true)
            } else if place == 0 || current?.last == place - 1 {
                let found = link.brings.compactMap { twins[$0] }
                let isThere = found.count == link.brings.count && (current != nil || !found.isEmpty)
                current = isThere ? current.extended(to: place, by: found, commits) : nil
            } else {
                current = nil
            }
            result = current ?? result
        }
        return result
    }
}

extension LandedChain.Covered? {
    fileprivate func extended(to place: Int, by landings: [ObjectID], _ commits: Int) -> LandedChain.Covered {
        LandedChain.Covered(
            last: place, landings: (self?.landings ?? []) + landings, commits: commits,
            isSquash: self?.isSquash ?? false)
    }
}
