import Domain

/// What explaining single change sets of the samples adds.
extension Samples {
    /// The explanation of a change set, each file with lines of some kind.
    static func explanation(of id: ChangeSetID, in analysis: Analysis) -> Explanation {
        let lines: [LineChanges] = [
            .hunks([
                LineHunk(base: 9..<9, side: 9..<22), LineHunk(base: 27..<28, side: 40..<41),
                LineHunk(base: 60..<68, side: 73..<73),
            ]),
            .hunks([]), .unknown(.tooLarge), .notText,
        ]
        let changes = analysis.changeSet(id)?.changeSet.changes ?? []
        let files = changes.enumerated().map { index, change in
            ChangedFile(change: change, layer: layerName(of: change.path), lines: lines[index % lines.count])
        }
        return Explanation(id: id, files: files)
    }

    /// A stack whose second part conflicts.
    static let brokenStack = SplitStack(
        mergeBase: oid(901), head: oid(112),
        parts: [
            SplitPart(
                share: LayerSplit.Part(
                    layer: "domain",
                    changes: [
                        FileChange(path: "app/models.py", kind: .modified),
                        FileChange(path: "tests/test_models.py", kind: .added),
                    ],
                    guests: [LayerSplit.Guest(path: "tests/test_models.py", reason: .namesake(of: "app/models.py"))]),
                tree: oid(902), outcome: .clean(tree: oid(903)),
                clashes: [SplitPart.Clash(id: "#27", paths: ["app/models.py", "app/other.py"])]),
            SplitPart(
                share: LayerSplit.Part(
                    layer: "application", changes: [FileChange(path: "app/tasks.py", kind: .modified)]),
                tree: oid(904), outcome: .conflicts([taskConflict])),
            SplitPart(
                share: LayerSplit.Part(
                    layer: "presentation",
                    changes: [
                        FileChange(path: "README.md", kind: .deleted),
                        FileChange(path: "static/logo.png", kind: .renamed, previousPath: "app/logo.png"),
                    ],
                    guests: [
                        LayerSplit.Guest(path: "README.md", reason: .last),
                        LayerSplit.Guest(path: "static/logo.png", reason: .movesHere),
                    ]),
                tree: oid(905), outcome: .waits(own: [imageConflict])),
        ], whole: nil)

    /// A stack of two hostile parts that lands in another tree than the whole.
    static func hostileStack(_ text: String) -> SplitStack {
        let path = RepositoryPath(bytes: Array(("a/" + text).utf8.filter { $0 != 0 }) + [0x0A, 0xE9])
        return SplitStack(
            mergeBase: oid(901), head: oid(112),
            parts: ["domain", text].map { layer in
                SplitPart(
                    share: LayerSplit.Part(
                        layer: layer, changes: [FileChange(path: path, kind: .modified)],
                        guests: [LayerSplit.Guest(path: path, reason: .directory(of: path))]), tree: oid(902),
                    outcome: .clean(tree: oid(903)),
                    clashes: [SplitPart.Clash(id: ChangeSetID(text), paths: [path])])
            }, whole: oid(904))
    }
}
