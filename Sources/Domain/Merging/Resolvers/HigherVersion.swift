/// Takes the side with the higher version where nothing else differs.
enum HigherVersion {
    static let resolver = PlaceResolver(name: .version) { place, file in
        guard let base = place.base else { return nil }
        let said = [base, place.ours, place.theirs].map { part in
            TextToken.all(of: part.bytes, quoting: false).filter { $0.kind != .space }.map(\.bytes)
        }
        guard Set(said.map(\.count)).count == 1, let isOurs = winner(said) else { return nil }
        return .proposed(isOurs ? place.ours.bytes : place.theirs.bytes)
    }

    /// Returns whether our side has the higher versions throughout; nil where other words differ, or each side has some.
    private static func winner(_ said: [[Line]]) -> Bool? {
        var wins: Set<Bool> = []
        for place in said[0].indices {
            let (base, ours, theirs) = (said[0][place], said[1][place], said[2][place])
            if base == ours, ours == theirs { continue }
            guard let old = VersionNumber(base), let mine = VersionNumber(ours), let other = VersionNumber(theirs)
            else {
                return nil
            }
            // Who went back meant to.
            guard !(mine < old), !(other < old) else { return nil }
            if mine != other { wins.insert(other < mine) }
        }
        return wins.count == 1 ? wins.first : nil
    }
}
