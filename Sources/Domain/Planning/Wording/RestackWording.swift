/// How a change set gets back on its feet once another one has landed without the commits that both hold, in words.
struct RestackWording {
    private let list: HeldList
    private var problem: PlanProblem { list.draft.problem }

    init(_ list: HeldList) { self.list = list }

    /// The advice, and the change set that it gets around.
    struct Advice {
        let lower: ChangeSetID
        let sentence: String
    }

    /// Returns the advice for one of whose obstacles a trial has shown the way around; nil where there is none.
    func advice(_ position: Int, _ obstacles: [Obstacle]) -> Advice? {
        let changeSet = problem.changeSets[position].changeSet
        guard let restack = list.restacks[changeSet.id],
            obstacles.contains(where: { $0.others.contains(restack.lower) }),
            let step = list.step(of: restack.lower), let place = list.draft.ranking.position(of: restack.lower)
        else { return nil }
        let lower = problem.changeSets[place].changeSet
        let method = problem.methods.method(of: lower)
        let what =
            "Step \(step) \(method == .squash ? "squashes" : "rebases") \(Wording.name(lower.id)), "
            + "whose commits \(Wording.name(changeSet.id)) holds too."
        let command =
            "git rebase --onto \(Self.argument(problem.base.name) ?? "BASE") \(lower.commit.hex) \(branch(of: changeSet))"
        return Advice(
            lower: lower.id, sentence: "\(what) When it has landed: \(command) (tried: \(Self.outcome(restack))).")
    }

    private static func outcome(_ restack: Restack) -> String {
        if let reason = restack.unknownReason { return "can't be told: \(Wording.plain(reason, limit: 300))" }
        guard let commit = restack.conflictingCommit else { return "applies cleanly on the plan's result" }
        return "its commit \(commit.short) conflicts on the plan's result"
    }

    /// The branch where its name is known, else the commit: a pull request's reference is nothing that can be rebased.
    private func branch(of changeSet: ChangeSet) -> String {
        guard let reference = changeSet.reference, reference.hasPrefix("refs/heads/") else {
            return changeSet.commit.hex
        }
        return Self.argument(String(reference.dropFirst("refs/heads/".count))) ?? changeSet.commit.hex
    }

    /// Returns a name that a shell and git take for nothing but a name, nil for any other: advice gets copied.
    private static func argument(_ name: String) -> String? {
        let isPlain = name.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "-._/".utf8.contains(byte)
        }
        return isPlain && !name.isEmpty && !name.hasPrefix("-") ? name : nil
    }
}
