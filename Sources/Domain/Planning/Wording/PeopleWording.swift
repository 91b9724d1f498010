/// Who should talk to whom, in words. Names are hostile text and come out plain.
struct PeopleWording {
    private let problem: PlanProblem

    init(_ problem: PlanProblem) { self.problem = problem }

    /// Returns the name of a change set's author, nil if nothing of it can be shown.
    func author(of position: Int) -> String? {
        let name = Wording.plain(problem.changeSets[position].changeSet.author.name)
        return name.isEmpty ? nil : name
    }

    /// Returns "Ask Ada Lovelace (#12) and Grace Hopper.": the authors of others, and the own one; nil if none has a
    /// name.
    func ask(_ others: [Int], and own: Int) -> String? {
        let ownAuthor = author(of: own)
        var names: [(name: String, ids: [ChangeSetID])] = []
        for other in others {
            guard let name = author(of: other), name != ownAuthor else { continue }
            let id = problem.changeSets[other].id
            if let place = names.firstIndex(where: { $0.name == name }) {
                names[place].ids.append(id)
            } else {
                names.append((name, [id]))
            }
        }
        let people = names.map { "\($0.name) (\(Wording.names($0.ids)))" }
        guard !people.isEmpty else {
            let isAuthorOfAll = others.allSatisfy { author(of: $0) == ownAuthor }
            let extent = others.count == 1 ? "both" : "them all"
            return ownAuthor.map { isAuthorOfAll ? "Ask \($0), who wrote \(extent)." : Wording.sentence("Ask \($0)") }
        }
        let shown = people.count > 3 ? Array(people.prefix(3)) + ["\(people.count - 3) more"] : people
        return Wording.sentence("Ask \(Wording.list(shown + [ownAuthor].compactMap { $0 }))")
    }
}
