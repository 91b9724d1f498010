package import Application
package import Domain

extension GitHistory: ChangedTextReader {
    /// Larger files are not compared line by line: 4 MiB.
    static let largestText = 4 << 20

    /// Returns where a head's history leaves the base's.
    package func fork(of head: ObjectID, from base: Base) throws -> Fork {
        var graph = try graph(behind: [base.commit, head])
        switch graph.mergeBases(of: head, withMergeOf: [base.commit]) {
        case .one(let commit): return .one(commit)
        case .several(let commits): return .several(commits)
        case .contained: return .none
        case .none: return graph.isCutOff(behind: [base.commit, head]) ? .unknown(.shallow) : .none
        case .unknown(let missing):
            return .unknown(
                .reported(GitError.missingObject(missing, cause: "it is part of the history").description))
        }
    }

    /// Returns the content of a changed file before and after.
    package func text(of change: FileChange, from mergeBase: ObjectID, to head: ObjectID) -> ChangedText {
        do throws(GitError) {
            let before = try side(at: change.previousPath ?? change.path, of: mergeBase)
            let after = try side(at: change.path, of: head)
            switch (before, after) {
            case (.text(let before), .text(let after)): return .texts(before: before, after: after)
            case (.large, _), (_, .large): return .unread(.tooLarge)
            default: return .notText
            }
        } catch {
            return .unread(.reported(error.description))
        }
    }

    private enum ChangedSide {
        case text(Text)
        case large
        case other
    }

    private func side(at path: RepositoryPath, of commit: ObjectID) throws(GitError) -> ChangedSide {
        guard let entry = try store.entry(at: path, in: store.treeID(ofCommit: commit)), !entry.isTree else {
            return .text(Text([]))
        }
        guard entry.isRegularFile else { return .other }
        guard try repository.size(ofBlob: entry.id) <= Self.largestText else { return .large }
        let content = try store.blob(entry.id)
        return Text.isBinary(content) ? .other : .text(Text(content))
    }
}
