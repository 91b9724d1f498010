/// Which of the selected heads are looked at, by the date of their last commit. Revisions that were named one by one are
/// always looked at.
package struct HeadLimits: Hashable, Sendable {
    /// Heads whose last commit is older are left out; nil for none.
    package var since: CommitDate?
    /// Only so many are looked at, those with the newest last commits; nil for all.
    package var newest: Int?

    /// Makes limits; without arguments there are none.
    package init(since: CommitDate? = nil, newest: Int? = nil) {
        self.since = since
        self.newest = newest
    }

    /// Whether all heads are looked at.
    package var isEmpty: Bool { since == nil && newest == nil }

    /// Returns the places of those to look at, by the dates of the last commits of all; one without a date always is.
    package func kept(of dates: [CommitDate?]) -> Set<Int> {
        let undated = dates.indices.filter { dates[$0] == nil }
        var dated: [(place: Int, date: CommitDate)] = dates.enumerated().compactMap { place, date in
            date.map { (place, $0) }
        }
        if let since { dated.removeAll { $0.date < since } }
        // Of equal dates the one that stands first.
        dated.sort { ($1.date, $0.place) < ($0.date, $1.place) }
        return Set(undated + dated.prefix(newest ?? .max).map(\.place))
    }
}
