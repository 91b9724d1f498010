package import Domain

/// Finds out about one change set what the analysis of all does not hold.
package struct ExplainChangeSet: Sendable {
    /// Bytes of text that are compared, both sides together; a change set beyond that is told by its files alone.
    private static let largestText = 64 << 20
    private let reader: any ChangedTextReader

    package init(reader: any ChangedTextReader) { self.reader = reader }

    /// Returns the explanation; nil when no change set was selected by that id.
    package func callAsFunction(_ id: ChangeSetID, in analysis: Analysis) async throws -> Explanation? {
        guard let assessed = analysis.changeSet(id) else { return nil }
        return Explanation(id: assessed.id, files: try await files(of: assessed.changeSet, analysis))
    }

    private func files(of changeSet: ChangeSet, _ analysis: Analysis) async throws -> [ChangedFile] {
        guard !changeSet.changes.isEmpty else { return [] }
        let fork = try await reader.fork(of: changeSet.commit, from: analysis.base)
        var room = Self.largestText
        var files: [ChangedFile] = []
        for change in changeSet.changes {
            let layer = analysis.architecture.layerName(of: analysis.architecture.placement(of: change.path))
            let lines = await lines(of: change, since: fork, to: changeSet.commit, room: &room)
            files.append(ChangedFile(change: change, layer: layer, lines: lines))
        }
        return files
    }

    private func lines(
        of change: FileChange, since fork: Fork, to head: ObjectID, room: inout Int
    ) async -> LineChanges {
        let mergeBase: ObjectID
        switch fork {
        case .one(let commit): mergeBase = commit
        // The list of files is made against the first of them as well.
        case .several(let commits): mergeBase = commits[0]
        case .none: return .unknown(.noMergeBase)
        case .unknown(let reason): return .unknown(reason)
        }
        guard room > 0 else { return .unknown(.tooLarge) }
        switch await reader.text(of: change, from: mergeBase, to: head) {
        case .notText: return .notText
        case .unread(let reason): return .unknown(reason)
        case .texts(let before, let after):
            room -= before.bytes.count + after.bytes.count
            return LineChanges(from: before, to: after)
        }
    }
}
