import Application
package import Domain

/// What a replay found: how many merges there were, and where this program and git differ.
package struct ReplayTally: Sendable {
    /// In which way two answers differ.
    package enum Aspect: String, Sendable {
        case verdict, paths, tree
    }

    /// One merge on which the two differ.
    package struct Difference: Sendable {
        /// The commit merged into.
        package let ours: ObjectID
        /// The commit merged.
        package let theirs: ObjectID
        /// In which way.
        package let aspect: Aspect
        /// What it is about: the kinds of the conflicts that only one of the two has.
        package let cause: String
    }

    /// How many merges were replayed.
    package private(set) var merges = 0
    /// How many of them conflict, as git says.
    package private(set) var conflicting = 0
    /// How many git could not tell: an object is missing, or it broke.
    package private(set) var untold = 0
    /// Where the two differ.
    package private(set) var differences: [Difference] = []
    /// How many merges were left to git, and why.
    package internal(set) var delegations: [Delegation: Int] = [:]
    /// How long this program took, with what it left to git.
    package private(set) var ownTime = Duration.zero
    /// How long git took.
    package private(set) var gitTime = Duration.zero

    /// How many differ in an aspect.
    package func count(of aspect: Aspect) -> Int { differences.filter { $0.aspect == aspect }.count }

    mutating func add(
        _ requests: [TrialMerge], own: [TrialMergeOutcome<MergeConflict>], git: [TrialMergeOutcome<MergeConflict>],
        ownTime: Duration,
        gitTime: Duration
    ) {
        self.ownTime += ownTime
        self.gitTime += gitTime
        for (request, (own, git)) in zip(requests, zip(own, git)) {
            merges += 1
            if case .conflicts = git.verdict { conflicting += 1 }
            if case .unknown = git.verdict {
                untold += 1
                continue
            }
            guard let (aspect, cause) = Self.difference(own.verdict, git.verdict) else { continue }
            differences.append(
                Difference(ours: request.state.commits[0], theirs: request.head, aspect: aspect, cause: cause))
        }
    }

    private static func difference(
        _ own: TrialMergeOutcome<MergeConflict>.Verdict, _ git: TrialMergeOutcome<MergeConflict>.Verdict
    ) -> (Aspect, String)? {
        switch (own, git) {
        case (.clean(let tree), .clean(let other)): return tree == other ? nil : (.tree, "clean, another tree")
        case (.conflicts(let mine), .conflicts(let theirs)):
            let difference = Set(mine.map(\.path)).symmetricDifference(theirs.map(\.path))
            return difference.isEmpty ? nil : (.paths, kinds((mine + theirs).filter { difference.contains($0.path) }))
        case (.unrelated, .unrelated): return nil
        case (.conflicts(let mine), _): return (.verdict, "conflict here only: " + kinds(mine))
        case (_, .conflicts(let theirs)): return (.verdict, "conflict in git only: " + kinds(theirs))
        default: return (.verdict, "another verdict")
        }
    }

    private static func kinds(_ conflicts: [MergeConflict]) -> String {
        Set(conflicts.map(\.kind.rawValue)).sorted().joined(separator: ", ")
    }
}

extension CommitGraph {
    /// The parents of each commit that has two, the newest commits first.
    var merges: [[ObjectID]] {
        commits.indices.map { parents(of: $0) }.filter { $0.count == 2 }
    }
}
