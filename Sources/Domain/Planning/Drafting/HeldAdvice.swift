/// What would free a held change set, in sentences.
struct HeldAdvice {
    private let list: HeldList
    private var draft: PlanDraft { list.draft }
    private var base: String { Wording.plain(list.draft.problem.base.name) }

    init(_ list: HeldList) { self.list = list }

    /// Returns advice for one whose verdict on the base rules it out.
    func ruledOut(_ position: Int) -> String {
        switch draft.problem.changeSets[position].verdict {
        case .conflicts(let conflicts): return conflictsWithBase(conflicts, position)
        case .merged: return "Nothing is left to merge: \(base) has its changes already. Close it."
        case .unrelated:
            return "It shares no commit with \(base). Leave it out, or make its branch again from \(base)."
        case .unknown(let reason):
            return "Its merge into \(base) could not be judged: \(Self.reason(reason)) Mend that, then plan again."
        case .clean: return ""
        }
    }

    /// Returns advice for one whose declarations lead nowhere.
    func unresolved(_ position: Int) -> String {
        draft.graph.unresolved[position].map { unresolved in
            let target = Wording.plain(unresolved.declaration.target)
            let line = "Depends-On \(target) in \(unresolved.declaration.commit.short)"
            guard unresolved.possible.isEmpty else {
                let names = Wording.names(unresolved.possible.map(id))
                return "\(line) fits more than one change set: \(names). Write the id of the one that is meant."
            }
            return "\(line) is neither among the selected change sets nor known to be in \(base). "
                + "Select \(target) too, or take the line out if nothing waits for it."
        }.joined(separator: " ")
    }

    /// Returns advice for one that stands in a cycle.
    func cyclic(_ position: Int, _ cycle: DependencyCycle) -> String {
        let members = [position] + cycle.path
        let links = zip(members, cycle.path + [position]).map { member, next in
            "\(name(member)) needs \(name(next)) (\(evidence(member, next)))"
        }
        let advice = "They wait for each other: \(links.joined(separator: ", ")). Take one of these needs away."
        let isClean = draft.problem.changeSets[position].verdict.isClean
        return isClean ? advice : advice + " " + ruledOut(position)
    }

    /// Returns advice for one that needs others that don't land.
    func waiting(_ position: Int, for targets: [Int]) -> String {
        let unresolvedToo = draft.graph.unresolved[position].isEmpty ? [] : [unresolved(position)]
        let waits = targets.map { target in
            let root = root(of: target)
            let direct = "It waits for \(name(target)) (\(evidence(position, target)))"
            let cause = HeldCause(list).phrase(of: root)
            return root == target
                ? "\(direct), which \(cause)."
                : "\(direct), which in the end waits for \(name(root)): \(name(root)) \(cause)."
        }
        return (waits + unresolvedToo).joined(separator: " ")
    }

    /// Returns advice for one that clashes with steps.
    func clashing(_ position: Int, obstacles: [Obstacle]) -> String {
        let known = obstacles.filter { $0.unknownReason == nil }
        let unknown = obstacles.filter { $0.unknownReason != nil }
        // Of a single clash every report tells whom it is with; of several it is not plain which belong together.
        let joint = known.filter { $0.others.count > 1 && known.count > 1 }
        let together = joint.map { obstacle in
            let exception = obstacle.others.count == 2 ? "with neither alone" : "with no fewer of them"
            return "It clashes with \(Wording.names(obstacle.others)) together, \(exception)."
        }
        let untold = unknown.map { obstacle in
            let others = obstacle.others.isEmpty ? base : Wording.names(obstacle.others)
            return "Its merge with \(others) could not be judged: \(Self.reason(obstacle.unknownReason ?? "")) "
                + "Mend that, then plan again."
        }
        let restack = RestackWording(list).advice(position, known)
        // What a squash has left behind is dealt with by restacking; the rest is an ordinary clash.
        let ordinary = restack.map { restack in known.filter { !$0.others.contains(restack.lower) } } ?? known
        let rebase = ordinary.isEmpty ? [] : [rebase(position, ordinary)]
        return (together + [restack?.sentence].compactMap { $0 } + rebase + untold).joined(separator: " ")
    }

    private func rebase(_ position: Int, _ obstacles: [Obstacle]) -> String {
        let way = list.cheapestRebase(of: position, obstacles)
        let others = way?.after ?? []
        let steps = others.map { "\(list.step(of: $0) ?? 0) (\(Wording.name($0)))" }
        let after =
            others.isEmpty ? "" : " after \(others.count == 1 ? "step" : "steps") \(Wording.list(steps, limit: 5))"
        let place = "Rebase it\(after)"
        let work = ConflictWording(way?.conflicts ?? [])
        let stops = obstacles.compactMap(\.commit).first.map {
            " Rebased after \(others.count == 1 ? "it" : "them"), its commit \($0.short) is the first that conflicts."
        }
        let sentence = Wording.sentence(work.work.isEmpty ? place : "\(place): \(work.work)") + (stops ?? "")
        let people = PeopleWording(draft.problem).ask(others.compactMap(draft.ranking.position), and: position)
        return work.isMechanical ? sentence : [sentence, people].compactMap { $0 }.joined(separator: " ")
    }

    private func conflictsWithBase(_ conflicts: [Conflict], _ position: Int) -> String {
        let work = ConflictWording(conflicts)
        let broken = draft.problem.brokenRebases[id(position)]
        let place =
            broken.map { "Its commit \($0.short) conflicts when it is rebased onto \(base). Rebase it by hand" }
            ?? "Merge \(base) into it, or rebase it"
        let sentence = Wording.sentence(work.work.isEmpty ? place : "\(place): \(work.work)")
        let author = PeopleWording(draft.problem).author(of: position).map { Wording.sentence("Ask its author \($0)") }
        return work.isMechanical ? sentence : [sentence, author].compactMap { $0 }.joined(separator: " ")
    }

    /// Follows the first obstructed need of each to one that is held for a reason of its own.
    private func root(of position: Int) -> Int {
        var current = position
        while [.landable, .waiting].contains(draft.eligibilities[current]),
            let next = list.obstructedTargets(of: current).first
        {
            current = next
        }
        return current
    }

    private func evidence(_ position: Int, _ target: Int) -> String {
        let edges = draft.graph.edges[position].filter { $0.target == target }
        return Wording.list(edges.map { Wording.plain($0.dependency.evidence) })
    }

    private func id(_ position: Int) -> ChangeSetID { draft.problem.changeSets[position].id }

    private func name(_ position: Int) -> String { Wording.name(id(position)) }

    private static func reason(_ text: String) -> String { Wording.sentence(Wording.plain(text, limit: 300)) }
}
