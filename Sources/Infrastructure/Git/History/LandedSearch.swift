import Application
import Domain

/// Looks for the commits of change sets on a base that has them under other ids.
///
/// A commit is found again by its patch id, a squash by that of the sum of what it squashes: git-patch-id(1), without the lines
/// around a change, for those may be others on another base. Only commits that change the same files are compared.
struct LandedSearch {
    let base: ObjectID
    var graph: CommitGraph
    let patches: CommitPatches
    let store: ObjectStore
    let side: BaseSide
    private let repository: Repository
    /// The numbers of pull requests by their heads.
    private let numbers: [ObjectID: Int]
    /// The positions of the base and its first parents.
    let baseLine: Set<Int>

    /// Own commits, counted along the first parents, whose sums are compared: those before them are compared one by one.
    static let longestChain = 250

    init(
        on base: ObjectID, for changeSets: [ChangeSet], in graph: CommitGraph, _ patches: CommitPatches,
        _ store: ObjectStore, _ repository: Repository
    ) throws(GitError) {
        self.base = base
        self.graph = graph
        self.patches = patches
        self.store = store
        self.repository = repository
        side = try BaseSide(of: base, lackedBy: changeSets.map(\.commit), in: graph, patches)
        let named = changeSets.compactMap { changeSet in changeSet.id.number.map { (changeSet.commit, $0) } }
        numbers = Dictionary(named) { first, _ in first }
        var line: Set<Int> = []
        var next = graph.position(of: base)
        while let position = next, line.insert(position).inserted {
            next = graph.parents(of: position).first.flatMap(graph.position)
        }
        baseLine = line
    }

    /// Returns what of a change set the base has in another form; nil where that is nothing, or an object is missing.
    mutating func historyIfKnown(of changeSet: ChangeSet) throws(GitError) -> LandedHistory? {
        do throws(GitError) {
            return try history(of: changeSet)
        } catch {
            guard case .missingObject = error else { throw error }
            return nil
        }
    }

    private mutating func history(of changeSet: ChangeSet) throws(GitError) -> LandedHistory? {
        guard !side.entries.isEmpty, let head = graph.position(of: changeSet.commit) else { return nil }
        let known = graph.ancestors(of: head)
        let reverted = try revertedLineage(of: changeSet.commit, known)
        var paths: Set<RepositoryPath> = []
        for commit in changeSet.ownCommits { paths.formUnion(try patches.paths(of: commit)) }
        let near = side.touching(paths).filter { !known.contains($0.position) }
        guard !near.isEmpty else { return reverted.map { LandedHistory(part: nil, revertedLineage: $0) } }
        return try landedHistory(of: changeSet, near, reverted)
    }

    private mutating func landedHistory(
        of changeSet: ChangeSet, _ near: [BaseSide.Entry], _ reverted: RevertedCommit?
    ) throws(GitError) -> LandedHistory? {
        var chain = LandedChain(links(of: changeSet))
        for commit in chain.links.flatMap(\.brings) {
            if let (before, after) = try patches.trees(of: commit) {
                chain.twins[commit] = try twin(from: before, to: after, try patches.paths(of: commit), among: near)?
                    .commit
            }
        }
        let (candidates, prefixes) = try findSquashes(of: &chain, among: near)
        let part = try chain.covered.map { covered throws(GitError) in try self.part(covered, of: chain, near) }
        let least = chain.covered?.last ?? -1
        var more: [SquashCandidate] = []
        for found in candidates {
            guard let covered = chain.covered(with: found.entry.commit, at: found.link), covered.last > least else {
                continue
            }
            let part = try self.part(covered, of: chain, near)
            if let candidate = try candidate(found, part, chain) { more.append(candidate) }
        }
        let present = prefixes.filter { $0 > least }.reversed().map { place in
            LandedPart(
                form: .content, upTo: chain.links[place].commit, landings: [],
                commits: chain.links[...place].reduce(0) { $0 + $1.brings.count },
                isWhole: false)
        }
        guard part != nil || !more.isEmpty || !present.isEmpty || reverted != nil else { return nil }
        return LandedHistory(
            part: part, candidates: more.sorted { $0.part.commits > $1.part.commits }, prefixes: Array(present),
            titles: try titles(of: chain), revertedLineage: reverted)
    }

    /// Returns the newest commit that makes the same change as one between two trees, which changes these files.
    func twin(
        from old: ObjectID, to new: ObjectID, _ paths: [RepositoryPath], among near: [BaseSide.Entry]
    ) throws(GitError) -> BaseSide.Entry? {
        let same = near.changing(paths)
        guard !paths.isEmpty, !same.isEmpty else { return nil }
        let growth = try patches.growth(from: old, to: new)
        for entry in same {
            guard let (before, after) = try patches.trees(of: entry.commit),
                try patches.growth(from: before, to: after) == growth
            else { continue }
            let patch = try patches.patch(from: old, to: new)
            if patch.isTelling, try patches.patch(of: entry.commit) == patch { return entry }
        }
        return nil
    }

    /// Notes which sums of a chain a commit has; returns those that a commit may have, and the links whose sum the base's content
    /// may have.
    private mutating func findSquashes(
        of chain: inout LandedChain, among near: [BaseSide.Entry]
    ) throws(GitError) -> (candidates: [(link: Int, entry: BaseSide.Entry)], prefixes: [Int]) {
        var candidates: [(link: Int, entry: BaseSide.Entry)] = []
        var prefixes: [Int] = []
        let touched = Set(near.flatMap(\.paths))
        for (place, link) in chain.links.enumerated().suffix(Self.longestChain) {
            guard let sum = try sum(upTo: link.commit), !sum.paths.isEmpty else { continue }
            let isLast = place == chain.links.count - 1
            if !isLast, chain.bringsCommits(upTo: place), sum.paths.allSatisfy(touched.contains) {
                prefixes.append(place)
            }
            if !isLast, let named = try squash(named: link.commit, changing: sum.paths, among: near) {
                chain.squashes[place] = named
            }
            let same = near.changing(sum.paths)
            guard !same.isEmpty else { continue }
            if let twin = try twin(from: sum.before, to: sum.after, sum.paths, among: same) {
                chain.squashes[place] = twin.commit
            } else {
                candidates += same.map { (place, $0) }
            }
        }
        return (candidates, prefixes)
    }

    /// What a commit and all before it change together against the base.
    private mutating func sum(
        upTo commit: ObjectID
    ) throws(GitError) -> (before: ObjectID, after: ObjectID, paths: [RepositoryPath])? {
        guard let mergeBase = graph.mergeBases(of: commit, withMergeOf: [base]).first else { return nil }
        let (before, after) = (try store.treeID(ofCommit: mergeBase), try store.treeID(ofCommit: commit))
        return (before, after, try patches.paths(from: before, to: after))
    }

    /// Returns the newest commit whose message says that it lands the pull request of which some commit is the head, and that
    /// changes one of its files.
    private func squash(
        named head: ObjectID, changing paths: [RepositoryPath], among near: [BaseSide.Entry]
    ) throws(GitError) -> ObjectID? {
        guard let number = numbers[head] else { return nil }
        let wanted = Set(paths)
        for entry in near where entry.paths.contains(where: wanted.contains) {
            let message = LandingMessage(try repository.commit(entry.commit).message)
            if message.onlyLanded == number { return entry.commit }
        }
        return nil
    }

    private func part(
        _ covered: LandedChain.Covered, of chain: LandedChain, _ near: [BaseSide.Entry]
    ) throws(GitError) -> LandedPart {
        let landings = try covered.landings.map { commit throws(GitError) in
            LandedPart.Landing(
                commit: commit, number: LandingMessage(try repository.commit(commit).message).onlyLanded)
        }
        // One commit alone was squashed if a pull request's number says so; else nobody can tell.
        let isSingle = covered.commits == 1 && landings.count == 1
        let isSquash = landings.count == 1 && (isSingle ? landings[0].number != nil : covered.isSquash)
        return LandedPart(
            form: isSquash ? .squash : .commits, upTo: chain.links[covered.last].commit, landings: landings,
            commits: covered.commits, isWhole: covered.last == chain.links.count - 1,
            revertedBy: try revert(of: covered.landings, near))
    }

    /// Returns the newest commit that takes back what some commits did, if each of them was taken back.
    private func revert(of commits: [ObjectID], _ near: [BaseSide.Entry]) throws(GitError) -> ObjectID? {
        var newest: BaseSide.Entry?
        for commit in commits {
            guard let position = graph.position(of: commit), let (before, after) = try patches.trees(of: commit) else {
                return nil
            }
            let later = near.filter { $0.position < position }
            guard let entry = try twin(from: after, to: before, try patches.paths(of: commit), among: later) else {
                return nil
            }
            if entry.position < newest?.position ?? .max { newest = entry }
        }
        return newest?.commit
    }

    private func candidate(
        _ found: (link: Int, entry: BaseSide.Entry), _ part: LandedPart, _ chain: LandedChain
    ) throws(GitError) -> SquashCandidate? {
        guard let parent = graph.parents(of: found.entry.position).first,
            let (before, after) = try patches.trees(of: found.entry.commit)
        else { return nil }
        return SquashCandidate(
            part: part, head: chain.links[found.link].commit, state: MergedState(commits: [parent], tree: before),
            tree: after)
    }

    /// The subject of the first commit behind each link, and of the first of all behind none.
    private func titles(of chain: LandedChain) throws(GitError) -> [ObjectID: String] {
        var titles: [ObjectID: String] = [:]
        for (before, link) in zip([.zero] + chain.links.map(\.commit), chain.links) {
            guard let first = link.brings.first else { continue }
            titles[before] = try repository.commit(first).subject
        }
        return titles
    }
}
