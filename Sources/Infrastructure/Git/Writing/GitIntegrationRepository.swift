package import Application
import CGit2
package import Domain
import Foundation

/// Writes merges into a repository: objects first, then references. Work trees of the user's are never touched.
package actor GitIntegrationRepository: ReferenceStore, CommitWriter, WorkTrees {
    let repository: Repository
    let settings: GitTrialMerger.Settings
    let document: PlanDocument
    let staging: ObjectStaging
    private let scratch: String
    private let heads: [ObjectID]
    private var merger: GitTrialMerger?
    var identity: CommitSignatures?
    /// What git's configuration says about what may land.
    let rules: LandingRules
    /// Why nothing of a head may land, by the heads that were looked at.
    var refusals: [ObjectID: UnknownReason?] = [:]
    /// What of the repository was read to see that.
    let store: ObjectStore

    /// Opens a repository for a plan.
    ///
    /// - Parameters:
    ///   - scratch: A directory of the plan's own, on the same file system.
    ///   - extra: What is tried beside the plan's steps.
    /// - Throws: `GitError`.
    package init(
        settings: GitTrialMerger.Settings, for document: PlanDocument, scratch: String, trying extra: [PlanStep] = []
    ) throws {
        repository = try Repository(at: settings.repositoryPath, environment: settings.environment)
        try PackedReferenceLines.check(of: repository)
        rules = try LandingRules(of: repository, environment: settings.environment)
        store = ObjectStore(repository: repository)
        self.settings = settings
        self.document = document
        self.scratch = scratch
        heads = (document.plan.steps + extra).map(\.commit)
        staging = ObjectStaging(
            objects: repository.commonDirectory + "objects", name: document.plan.digest.digestPrefix)
    }

    /// Returns the directory of a repository that all of its work trees share, with a `/` at its end.
    /// - Throws: `GitError` where a git that is started in the environment would not find it or not work in it.
    package static func commonDirectory(of path: String, environment: [String: String]) throws -> String {
        try Repository(at: path, environment: environment).commonDirectory
    }

    /// Whether the repository has a commit, and its tree.
    package func has(_ commit: ObjectID) throws -> Bool {
        guard repository.has(commit), try repository.type(of: commit) == .commit else { return false }
        return try repository.has(repository.treeID(ofCommit: commit))
    }

    /// Whether the repository has a tree, with all that is in it.
    package func hasAll(of tree: ObjectID) throws -> Bool {
        var (seen, waiting): (Set<ObjectID>, [ObjectID]) = ([tree], [tree])
        while let next = waiting.popLast() {
            guard repository.has(next) else { return false }
            for entry in try repository.tree(next).entries where !entry.isSubmodule && seen.insert(entry.id).inserted {
                if entry.isTree { waiting.append(entry.id) } else if !repository.has(entry.id) { return false }
            }
        }
        return true
    }

    /// Returns what a merge comes to.
    package func merge(_ request: TrialMerge) async throws -> TrialMergeOutcome<MergeConflict> {
        if let why = try await refusal(of: request.head) { return TrialMergeOutcome(.unknown(why)) }
        let merger = try readyMerger()
        return try await merger.merge([request])[0]
    }

    /// Returns what recorded resolutions make of a merge that conflicts.
    package func replay(_ request: TrialMerge) async throws -> Replay {
        let merger = try readyMerger()
        return try await merger.replay([request])[0]
    }

    /// Returns what a merge that conflicts comes to with these contents at its conflicted paths.
    package func settle(_ request: TrialMerge, with contents: [RecordedResolution]) async throws -> Replay {
        let merger = try readyMerger()
        return try await merger.settle(request, with: contents)
    }

    /// Returns what putting a head's own commits upon a state comes to.
    package func rebase(_ request: TrialRebase) async throws -> TrialRebaseOutcome<MergeConflict> {
        if let why = try await refusal(of: request.head) { return TrialRebaseOutcome(TrialMergeOutcome(.unknown(why))) }
        let merger = try readyMerger()
        let rebase = try await merger.rebase([request])[0]
        if let why = refusal(of: rebase.picks.map(\.commit)) {
            return TrialRebaseOutcome(TrialMergeOutcome(.unknown(why)))
        }
        return rebase
    }

    /// Returns a commit's author and message.
    package func original(of commit: ObjectID) throws -> OriginalCommit? {
        guard let author = try repository.author(of: commit) else { return nil }
        return OriginalCommit(author: author, message: try repository.message(of: commit))
    }

    /// Returns who wrote the commits that a head has and the base lacks, newest first.
    package func authors(of head: ObjectID) throws -> [Signature] {
        let graph = try CommitGraph(
            from: [document.base.commit, head], in: repository, boundary: repository.shallowBoundary())
        return try graph.commits(of: head, notIn: [document.base.commit]).compactMap { commit in
            try repository.author(of: commit)
        }
    }

    /// Makes a commit, with all of its tree that only memory has.
    package func stage(_ commit: CommitRecipe, signing: Bool) async throws -> ObjectID {
        if let merger { try stage(commit.tree, from: await merger.madeObjects()) }
        if signing { return try signed(commit) }
        return try staging.write(Array(commit.text.utf8), .commit)
    }

    /// Brings all that was staged into the object database.
    package func publish() throws { try GitError.mapping { try staging.publish() } }

    /// Removes what a killed run left.
    package func recover(references: [String]) throws {
        try GitError.mapping {
            try staging.discard()
            try referenceFiles().removeOwnLocks(of: references)
        }
    }

    /// Moves references.
    package func move(_ moves: [ReferenceMove]) throws {
        try checkGoals(of: moves)
        try GitError.mapping { try referenceFiles().move(moves) }
    }

    /// Throws what moving these references would throw now.
    package func check(_ moves: [ReferenceMove]) throws {
        try checkGoals(of: moves)
        try GitError.mapping { try referenceFiles().check(moves) }
    }

    /// A reference to what is not there breaks the repository for git: listing, packing and cloning fail then.
    private func checkGoals(of moves: [ReferenceMove]) throws {
        for move in moves {
            guard let goal = move.to, try !has(goal) else { continue }
            throw ExecutionError.missingCommit(.branch, goal)
        }
    }

    private func referenceFiles() throws(GitError) -> ReferenceFiles {
        ReferenceFiles(
            directory: repository.commonDirectory, scratch: scratch,
            marker: "orchestrate \(document.plan.digest)\n", committer: committer(),
            logsBranches: repository.logsBranches
        ) { [repository] name throws(GitError) in try repository.commit(at: name) }
    }

    func readyMerger() throws -> GitTrialMerger {
        if let merger { return merger }
        let merger = try GitTrialMerger(
            settings: settings, base: document.base, heads: heads)
        self.merger = merger
        return merger
    }

    /// Stages what merges made of a tree. All of it is gone through even where the repository has a directory already: after a
    /// failure of the power it can have that and lack what it names.
    private func stage(_ tree: ObjectID, from made: MadeObjects) throws(GitError) {
        guard !staging.has(tree), let content = try made.tree(tree) else { return }
        for entry in content.entries where !entry.isSubmodule {
            if entry.isTree {
                try stage(entry.id, from: made)
            } else if !staging.has(entry.id), let file = try made.file(entry.id), !repository.has(entry.id) {
                try staging.write(file, .blob)
            }
        }
        if !repository.has(tree) { try staging.write(content.serialized, .tree) }
    }
}

extension CommitRecipe {
    /// The commit object's content.
    var text: String {
        let parents = parents.map { "parent \($0.hex)\n" }.joined()
        return
            "tree \(tree.hex)\n\(parents)author \(signatures.author.text)\ncommitter \(signatures.committer.text)\n\n"
            + message
    }
}
