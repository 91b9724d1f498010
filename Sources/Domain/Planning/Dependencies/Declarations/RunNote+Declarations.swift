extension RunNote {
    /// Returns what change sets say of dependencies that the plan does not follow as it stands, a note for each kind of doubt.
    /// - Parameters:
    ///   - changeSets: The selected ones; what the base has already is passed over.
    ///   - plan: The plan, which knows what is neither selected nor in the base; nil where there is none.
    package static func declarations(of changeSets: [AssessedChangeSet], in plan: Plan?) -> [RunNote] {
        let stated = doubts(of: changeSets) + unknown(in: plan)
        return DeclarationDoubt.allCases.compactMap { doubt in
            let found = stated.filter { $0.doubt == doubt }.map(\.dependency)
            return found.isEmpty ? nil : .declarations(doubt, found)
        }
    }

    private typealias Stated = (doubt: DeclarationDoubt, dependency: StatedDependency)

    /// A commit that several change sets hold is told of the one with the fewest.
    private static func doubts(of changeSets: [AssessedChangeSet]) -> [Stated] {
        let pending = changeSets.filter { $0.verdict != .merged }
        let smallestFirst = pending.enumerated().sorted {
            ($0.element.changeSet.ownCommits.count, $0.offset) < ($1.element.changeSet.ownCommits.count, $1.offset)
        }
        var told: Set<DoubtfulDeclaration> = []
        var found: [(place: Int, stated: Stated)] = []
        for (place, changeSet) in smallestFirst.map({ ($0.offset, $0.element.changeSet) }) {
            let followed = Set(changeSet.declarations.map(\.target))
            for doubtful in changeSet.doubtfulDeclarations where told.insert(doubtful).inserted {
                if let target = doubtful.target, followed.contains(target) { continue }
                let dependency = StatedDependency(id: changeSet.id, text: doubtful.text, commit: doubtful.commit)
                found.append((place, (doubtful.doubt, dependency)))
            }
        }
        return found.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element.stated)
    }

    private static func unknown(in plan: Plan?) -> [Stated] {
        (plan?.held ?? []).flatMap { held in
            held.advice.compactMap { advice -> Stated? in
                guard case .declaration(let target, let commit, let possible) = advice, possible.isEmpty else {
                    return nil
                }
                return (.unknown, StatedDependency(id: held.id, text: target, commit: commit))
            }
        }
    }
}
