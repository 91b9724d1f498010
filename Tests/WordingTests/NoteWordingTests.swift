import Domain
import Testing
import Wording

@Suite("Notes, in words") struct NoteWordingTests {
    private static let stated = [
        StatedDependency(id: "#5", text: "https://forge.example/o/r/pull/2", commit: .zero),
        StatedDependency(id: "topic", text: "- Depends-On: #3", commit: .zero),
    ]

    private static let notes: [Said<RunNote>] = [
        Said(
            .selectsNothing(pattern: "refs/pul/*", suggestion: "refs/pull/*/head"),
            "No reference matches 'refs/pul/*'. Did you mean 'refs/pull/*/head'? To get what is missing: git fetch."),
        Said(
            .excludesNothing(pattern: "#77", suggestion: nil),
            "Nothing was left out by --exclude '#77': no selected change set is called so."),
        Said(
            .manyHeads(ManyHeads(count: 809, untouched: 506, yearBefore: CommitDate(seconds: 1_767_225_600))),
            """
            809 pull requests, 506 untouched for a year: probably all that were ever opened, for a forge keeps the heads of \
            closed ones. Plan those that are open: --open-prs asks the forge, and gh pr list --limit 1000 --json \
            number,headRefOid,baseRefName,title,labels,isDraft,body | orchestrate merge-plan --from-json - takes its list; or \
            the latest: --since 2026-01-01 or --newest 40.
            """),
        Said(
            .leftOut(1, HeadLimits(since: CommitDate(seconds: 0), newest: 2)),
            "1 head was left out by --since 1970-01-01 --newest 2."),
        Said(
            .shallowClone,
            """
            This clone is shallow: a change set may share history with the base that it can't see. To get the rest: git fetch \
            --unshallow.
            """),
        Said(
            .ignoredReplacements(objects: 2, hasGrafts: true),
            """
            What git shows in another form is read as it is: 2 objects replaced by refs/replace/, commits have other parents by \
            info/grafts. To see the same with git: GIT_NO_REPLACE_OBJECTS=1 GIT_GRAFT_FILE=none git log.
            """),
        Said(
            .verifiesSignatures,
            """
            merge.verifySignatures is set: what has no signature is held. Whether the others are good is checked by orchestrate \
            apply, before it writes anything.
            """),
        Said(
            .declarations(.foreign, stated),
            """
            Not checked, because it is in another repository: Depends-On https://forge.example/o/r/pull/2 (in #5) and \
            - Depends-On: #3 (in topic).
            """),
        Said(
            .declarations(.nearMiss, [stated[1]]),
            "Not taken for a dependency: - Depends-On: #3 (in topic). A dependency is a line that begins so: Depends-On: #12."
        ),
        Said(
            .declarations(.closed, [StatedDependency(id: "#5", text: "#4", commit: nil)]),
            "Nothing waits for what is not among the open pull requests: Depends-On #4 (in #5)."),
        Said(
            .otherBases([OtherBase(id: "#5", branch: "release")]),
            "Not planned, for they are to be merged into other branches: #5 (into release)."),
        Said(
            .noRequestForBase,
            "No pull request of the list is to be merged into this base; they are planned for it all the same."),
        Said(.unselectedRequests(1), "1 open pull request was not selected."),
        Said(
            .doubtfulChecks([FailingChecks(id: "#5", names: ["build", "lint"])]),
            """
            Checks fail, and the list does not say whether they are required: #5 (build and lint). Name those that are in \
            plan.requiredChecks, and they hold what fails them.
            """),
        Said(
            .oldList(1_767_225_600),
            "The forge was not asked: the list of open pull requests is that of \(CommitDate(seconds: 1_767_225_600))."),
        Said(
            .declarations(.unknown, [StatedDependency(id: "#5", text: "#4", commit: .zero)]),
            "Depends-On names what is neither selected nor known to be in the base, and what needs it is held: #4 (in #5)."
        ),
        Said(
            .unusedKeys(file: ".orchestrate.yml", keys: ["roots", "rules.a/b"]),
            ".orchestrate.yml: nothing uses roots and rules.a/b: no rule has that name."),
        Said(.notReplayed(.notReplayed), "A conflict could not be resolved as recorded: nothing could be replayed."),
    ]

    @Test("are sentences", arguments: notes)
    func note(said: Said<RunNote>) { #expect(Wording.note(said.value).plain == said.text) }
}
