import Application
package import Domain
import Foundation

/// Writes merges that a merger made: patches by git itself, and new branches.
package actor GitMergeWriter: MergeWriter {
    private let repository: Repository
    private let settings: GitTrialMerger.Settings
    private let merger: GitTrialMerger

    /// Opens the repository in which a merger works.
    ///
    /// - Throws: `GitError`.
    package init(settings: GitTrialMerger.Settings, merger: GitTrialMerger) throws {
        repository = try Repository(at: settings.repositoryPath, environment: settings.environment)
        self.settings = settings
        self.merger = merger
    }

    /// Returns what a tree changes against a commit.
    package func patch(from commit: ObjectID, to tree: ObjectID) async throws -> [UInt8] {
        let directory = try TemporaryDirectory(prefix: "orchestrate-patch")
        let staging = ObjectStaging(objects: directory.url.path, name: "patch")
        try await stage(tree, in: staging)
        let run = try git(
            ["diff", "--binary", "--full-index", "--no-ext-diff", "--no-textconv", "--no-color", commit.hex, tree.hex],
            writingTo: try staging.path())
        guard run.status == 0 else { throw GitError.program(name: "git diff", cause: run.complaint) }
        return run.output
    }

    /// Makes a branch at a new commit.
    package func makeBranch(
        _ name: String, with tree: ObjectID, parents: [ObjectID], message: String
    ) async throws -> ObjectID {
        let reference = "refs/heads/\(name)"
        guard Repository.isValidReference(reference) else {
            throw ExecutionError.unusableName(reference: reference, why: "git takes no such name")
        }
        if try repository.commit(at: reference) != nil { throw ExecutionError.branchExists(reference: reference) }
        let staging = ObjectStaging(objects: repository.commonDirectory + "objects", name: "resolve-\(getpid())")
        try await stage(tree, in: staging)
        let run = try git(
            ["commit-tree", tree.hex] + parents.flatMap { ["-p", $0.hex] }, input: Array(message.utf8),
            writingTo: try staging.path())
        guard run.status == 0, let commit = ObjectID(hex: String(decoding: run.output.prefix(40), as: UTF8.self)) else {
            throw GitError.noIdentity(cause: run.complaint)
        }
        staging.add(commit)
        try GitError.mapping { try staging.publish() }
        // Zeros for the old value: git refuses where the branch is there by now.
        let made = try git(["update-ref", reference, commit.hex, ObjectID.zero.hex], writingTo: nil)
        guard made.status == 0 else { throw GitError.program(name: "git update-ref", cause: made.complaint) }
        return commit
    }

    private func stage(_ tree: ObjectID, in staging: ObjectStaging) async throws {
        let made = await merger.madeObjects()
        try Self.stage(tree, from: made, in: staging)
    }

    private static func stage(_ tree: ObjectID, from made: MadeObjects, in staging: ObjectStaging) throws(GitError) {
        guard !staging.has(tree), let content = try made.tree(tree) else { return }
        for entry in content.entries where !entry.isSubmodule {
            if entry.isTree {
                try stage(entry.id, from: made, in: staging)
            } else if !staging.has(entry.id), let file = try made.file(entry.id) {
                try staging.write(file, .blob)
            }
        }
        try staging.write(content.serialized, .tree)
    }

    private func git(
        _ arguments: [String], input: [UInt8] = [], writingTo directory: String?
    ) throws(GitError) -> ProcessRun {
        guard let path = GitProgram.path(environment: settings.environment) else {
            throw .program(name: "git", cause: "it isn't on the PATH")
        }
        var environment = settings.environment
        for name in ["GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"] { environment[name] = nil }
        environment["GIT_DIR"] = repository.directory
        environment["GIT_NO_REPLACE_OBJECTS"] = "1"
        if let directory {
            environment["GIT_OBJECT_DIRECTORY"] = directory
            environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] =
                "\""
                + (repository.commonDirectory + "objects").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
                + "\""
        }
        return try ProcessRun.run(
            path, ["-c", "core.hooksPath=/dev/null"] + arguments, input: input, environment: environment)
    }
}
