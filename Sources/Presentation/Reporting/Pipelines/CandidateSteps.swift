import Domain

/// The candidates that a pipeline validates side by side: the base with all steps up to the end of a wave merged.
struct CandidateSteps {
    /// One candidate.
    struct Candidate {
        /// The wave that ends it, from 1.
        let wave: Int
        /// The last step in it.
        let until: StepNumber
        /// The tree that must come out.
        let tree: ObjectID
    }

    /// GitHub runs at most so many jobs of one matrix; GitLab is content with as many.
    private static let limit = 256

    /// The steps whose tree the plan knows, up to the first that takes a recorded resolution: a fresh clone has none.
    let steps: [PlanStep]
    /// The first step that has to wait for a person or for a clone with recorded resolutions, if there is one.
    let waiting: PlanStep?
    /// At most 256; where there are more waves, several share one, and the last is always there.
    let candidates: [Candidate]
    private let plan: Plan
    private let analysis: Analysis

    init(of plan: Plan, in analysis: Analysis) {
        self.plan = plan
        self.analysis = analysis
        steps = Array(plan.steps.prefix { $0.tree != nil && $0.resolutions.isEmpty })
        waiting = plan.steps.first { $0.tree == nil || !$0.resolutions.isEmpty }
        let known = steps
        let ends = known.indices.filter { $0 + 1 == known.count || known[$0 + 1].wave != known[$0].wave }
        let stride = max(1, (ends.count + Self.limit - 1) / Self.limit)
        candidates = ends.enumerated().compactMap { place, index in
            guard let tree = known[index].tree, (ends.count - 1 - place) % stride == 0 else { return nil }
            return Candidate(wave: known[index].wave, until: known[index].number, tree: tree)
        }
    }

    /// The steps as one word each, with nothing in them but digits, letters, commas and colons: number, method, commit, tree
    /// and, for a rebase, the commits to make anew.
    var words: String {
        steps.map { step in
            let picks = step.method == .rebase ? step.picks.map(\.commit.hex).joined(separator: ",") : ""
            return "\(step.number):\(step.method.rawValue):\(step.commit.hex):\(step.tree?.hex ?? ""):\(picks)"
        }.joined(separator: " ")
    }

    /// The references that bring the commits, as words; those with an unusual name are left out, for commits come by id, too.
    var references: String {
        let names = steps.compactMap { analysis.changeSet($0.id)?.changeSet.reference.flatMap(Self.referenceAtOrigin) }
        return names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: " ")
    }

    /// What a remote-tracking branch is called where it comes from; other references have the same name there.
    private static func referenceAtOrigin(_ reference: String) -> String? {
        let parts = reference.split(separator: "/", omittingEmptySubsequences: false)
        let isTracked = reference.hasPrefix("refs/remotes/") && parts.count > 3
        let name = isTracked ? "refs/heads/" + parts.dropFirst(3).joined(separator: "/") : reference
        let isPlain = name.utf8.allSatisfy {
            48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || "-._/".utf8.contains($0)
        }
        return isPlain && name.hasPrefix("refs/") ? name : nil
    }

    /// What a reader of the file must know, as comments.
    var comments: String {
        let lines = steps.map { "#   \($0.number) \(Self.comment($0.id.text)) \($0.commit.hex)" }
        return """
            # Validates the candidates of a merge plan made by orchestrate in parallel, one for each wave.
            #
            # Plan: \(Self.comment(plan.digest))
            # Base: \(Self.comment(analysis.base.name)) at \(analysis.base.commit.hex)
            # Steps:
            \(lines.isEmpty ? "#   none" : lines.joined(separator: "\n"))
            """
    }

    private static func comment(_ text: String) -> String {
        Escaping.comment(text).split(separator: "${{", omittingEmptySubsequences: false).joined(separator: "$ {{")
    }

    /// What the last job says and ends with, once all candidates passed.
    var conclusion: String {
        if let waiting {
            let why =
                waiting.resolutions.isEmpty
                ? "must be resolved by hand" : "needs a resolution that git rerere recorded elsewhere"
            return """
                echo "Step \(waiting.number) of \(plan.steps.count) \(why); the candidates end before it." >&2
                exit 1
                """
        }
        guard let last = candidates.last else { return "echo \"The plan has no steps: there is nothing to merge.\"" }
        return """
            echo "All \(plan.steps.count) steps passed. The result is tree \(last.tree.hex)."
            echo "Land it with: orchestrate apply PLAN.json, or with the plan's merge script."
            """
    }
}
