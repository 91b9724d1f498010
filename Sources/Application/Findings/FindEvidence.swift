import Domain

/// Finds on which side of a merge each place of a violation is, and which side removed or changed what it hangs on.
struct FindEvidence {
    private let trees: CodeTrees

    init(trees: CodeTrees) { self.trees = trees }

    /// Returns where to look, the broken place first.
    func callAsFunction(_ violation: Violation, in merge: MergedSides) async throws -> [FindingEvidence] {
        var evidence: [FindingEvidence] = []
        for (number, place) in violation.places.enumerated() {
            let own = try await self.place(place, in: merge)
            evidence.append(FindingEvidence(own.place, of: own.changeSet, number == 0 ? .broken : .beside))
        }
        for cause in (violation.cause.map { [$0] } ?? []) + violation.otherCauses {
            let found = try await self.cause(cause, in: merge)
            if !found.isEmpty { return evidence + found }
        }
        return evidence
    }

    /// The version of a file that has the line, by the change set that brings it; nil for the base.
    private func place(
        _ place: CodePlace, in merge: MergedSides
    ) async throws -> (place: CodePlace, changeSet: ChangeSetID?) {
        let merged = try await trees.files(of: merge.merged).blob(at: place.path)
        var changing: [MergedSides.Side] = []
        var same: [MergedSides.Side] = []
        for side in merge.sides {
            let blob = try await trees.files(of: side.tree).blob(at: place.path)
            if blob == merged { same.append(side) } else { changing.append(side) }
        }
        if same.count == 1, !changing.isEmpty {
            return (place, try await member(of: same[0]) { try await isChanged(place.path, by: $0, merge) })
        }
        guard same.isEmpty, let line = place.line, let text = try await trees.text(of: place.path, in: merge.merged),
            let bytes = text.line(line)
        else { return (place, nil) }
        let origins = try await origins(of: bytes, at: place.path, merge)
        guard origins.count == 1, let origin = origins.first else { return (place, nil) }
        return (CodePlace(place.path, line: origin.line), origin.changeSet)
    }

    /// The change sets that brought a line that the common base lacks, with its number in their version.
    private func origins(
        of line: ArraySlice<UInt8>, at path: RepositoryPath, _ merge: MergedSides
    ) async throws -> [(changeSet: ChangeSetID?, line: Int)] {
        for base in merge.bases where try await trees.text(of: path, in: base)?.firstLine(line) != nil { return [] }
        var origins: [(changeSet: ChangeSetID?, line: Int)] = []
        for side in merge.sides {
            for version in side.versions {
                if let number = try await trees.text(of: path, in: version.tree)?.firstLine(line) {
                    origins.append((version.changeSet, number))
                }
            }
        }
        return origins
    }

    /// What each side did to a symbol.
    private func cause(_ cause: CodeSymbol, in merge: MergedSides) async throws -> [FindingEvidence] {
        var evidence: [FindingEvidence] = []
        for (number, side) in merge.sides.enumerated() {
            let others = merge.bases + merge.sides.enumerated().filter { $0.offset != number }.map(\.element.tree)
            guard let old = try await firstVersion(of: cause, in: others) else { continue }
            for version in side.versions {
                let now = try await self.version(of: cause, in: version.tree)
                if let now, !now.isSame(as: old) {
                    evidence.append(
                        FindingEvidence(CodePlace(cause.path, line: now.line), of: version.changeSet, .changed))
                } else if now == nil {
                    evidence.append(
                        FindingEvidence(CodePlace(cause.path, line: old.line), of: version.changeSet, .removed))
                }
            }
        }
        // Where every side differs from the others in one way or another, what removed it tells the most.
        let removed = evidence.filter { $0.role == .removed }
        return removed.isEmpty ? evidence : removed
    }

    private func firstVersion(of symbol: CodeSymbol, in trees: [ObjectID]) async throws -> SymbolVersion? {
        for tree in trees { if let found = try await version(of: symbol, in: tree) { return found } }
        return nil
    }

    private func version(of symbol: CodeSymbol, in tree: ObjectID) async throws -> SymbolVersion? {
        let facts = try await trees.states(of: [symbol.path], in: tree)[symbol.path]?.facts
        return facts.flatMap { SymbolVersion(of: symbol.names, in: $0) }
    }

    private func isChanged(_ path: RepositoryPath, by member: MergedSides.Member, _ merge: MergedSides) async throws
        -> Bool
    {
        let own = try await trees.files(of: member.tree).blob(at: path)
        for base in merge.bases { if try await trees.files(of: base).blob(at: path) != own { return true } }
        return merge.bases.isEmpty
    }

    private func member(
        of side: MergedSides.Side, where changes: (MergedSides.Member) async throws -> Bool
    ) async throws -> ChangeSetID? {
        if side.members.count == 1 { return side.members[0].id }
        for member in side.members { if try await changes(member) { return member.id } }
        return nil
    }
}
