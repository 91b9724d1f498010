import Domain

extension Samples {
    /// Notes of every kind with each of some texts in them.
    static func notes(_ texts: [String]) -> [RunNote] {
        texts.flatMap { text -> [RunNote] in
            let stated = StatedDependency(id: ChangeSetID(text), text: text, commit: oid(5))
            return [
                .selectsNothing(pattern: text, suggestion: text), .excludesNothing(pattern: text, suggestion: text),
                .unusedKeys(file: text, keys: [text, text]), .noGit(cause: text), .notReplayed(.reported(text)),
                .unreadableResolution(RepositoryPath(text), conflict: oid(6), cause: text),
                .unseenSubmodules([RepositoryPath(text)]),
                .otherBases([OtherBase(id: ChangeSetID(text), branch: text)]),
                .doubtfulChecks([FailingChecks(id: ChangeSetID(text), names: [text])]),
            ] + DeclarationDoubt.allCases.map { .declarations($0, [stated]) }
        } + plainNotes
    }

    /// Notes that hold no text of others.
    private static let plainNotes: [RunNote] = [
        .noRequestForBase, .unselectedRequests(3), .oldList(1_767_225_600),
        .shallowClone, .ignoredReplacements(objects: 2, hasGrafts: false), .verifiesSignatures,
        .selectsNothing(pattern: "pull/*", suggestion: nil),
        .excludesNothing(pattern: "#12", suggestion: nil),
        .manyHeads(ManyHeads(count: 809, untouched: 506, yearBefore: CommitDate(seconds: 1_767_225_600))),
        .leftOut(12, HeadLimits(since: CommitDate(seconds: 1_767_225_600), newest: 40)),
    ]
}
