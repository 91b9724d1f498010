import Domain
import TestSupport
import Testing
import Wording

@Suite("What would free a held change set, in words") struct AdviceWordingTests {
    private static let advice: [Said<Advice>] = [
        Said(.close, "Nothing is left to merge: close it."),
        Said(.recreate, "Leave it out, or create its branch again from main."),
        Said(
            .notJudged(with: [], .noTree),
            "Fix what stops its merge into main, and plan again: the merge gave no tree."),
        Said(
            .notJudged(with: ["#1", "#2"], .reported("object 9f3c is missing.")),
            "Fix what stops its merge with #1 and #2, and plan again: object 9f3c is missing."),
        Said(.update(stop: nil, author: nil), "Merge main into it, or rebase it."),
        Said(
            .update(stop: Example.oid("1"), author: "Ada"),
            "Its commit 11111111 conflicts when it is rebased onto main. Rebase it by hand. Ask its author Ada."),
        Said(
            .declaration(target: "#99", in: Example.oid("1"), possible: []),
            "Depends-On #99 in 11111111 is neither among the selected change sets nor known to be in main. "
                + "Select #99 too, or remove the line if nothing waits for it."),
        Said(
            .declaration(target: "topic", in: Example.oid("1"), possible: ["#2", "#3"]),
            "Depends-On topic in 11111111 fits more than one change set: #2 and #3. "
                + "Write the id of the one that is meant."),
        Said(
            .cycle(
                [
                    .init(id: "#1", dependencies: [Example.declared("#2")]),
                    .init(id: "#2", dependencies: [Example.contained("#1")]),
                ], more: 0),
            "They wait for each other: #1 needs #2 (Depends-On in 11111111), #2 needs #1 (contains its head 22222222). "
                + "Remove one of these dependencies."),
        Said(
            .wait(
                .init(id: "#9", dependencies: [Example.symbol("#1"), Example.migration("#1")]), root: "#1",
                cause: .conflictsWithBase),
            "It needs #1 (uses Invitation.expires_at and follows 0004_expiry), which conflicts with main."),
        Said(
            .wait(.init(id: "#9", dependencies: [Example.declared("#1")]), root: "#7", cause: .doesNotMerge),
            "It needs #1 (Depends-On in 11111111), which in the end waits for #7: #7 does not merge."),
        Said(
            .wait(
                .init(id: "#9", dependencies: [Dependency(id: "#1", kind: .symbol, evidence: nil)]), root: "#1",
                cause: .merged), "It needs #1, which is already in main."),
        Said(.clashesTogether(["#1", "#2"]), "It clashes with #1 and #2 together, with neither alone."),
        Said(.clashesTogether(["#1", "#2", "#3"]), "It clashes with #1, #2 and #3 together, with no fewer of them."),
        Said(
            .mend(with: ["#1", "#2"], [RuleName("names/undefined")]),
            "It merges with #1 and #2, and the result breaks names/undefined: rebase it after that, and mend what is named."
        ),
        Said(
            .mend(with: [], [RuleName("interface/removed-symbol"), RuleName("names/undefined")]),
            "It merges with main, and the result breaks interface/removed-symbol and names/undefined: rebase it after that, "
                + "and mend what is named."),
        Said(
            .landed(Example.landed(owner: nil, isWhole: true)),
            "main has all of it: it landed as a squash in 44444444. Close it."),
        Said(
            .changesNothing(.empty),
            "Its merge changes nothing: none of its commits changes a file. Close it, or push what is missing."),
        Said(
            .changesNothing(.undone),
            "Its merge changes nothing: its own commits undo each other. Close it, or push what is missing."),
        Said(
            .changesNothing(.keptOut(["v.txt"])),
            """
            Its merge changes nothing: the merge driver of v.txt keeps the other side, and its change would be lost. Make \
            the change in main itself.
            """),
        Said(.putRest(Example.rest(Remainder(.clean(tree: Example.oid("6"))))), rest + "is clean (tried)."),
        Said(
            .putRest(
                Example.rest(
                    Remainder(.clean(tree: Example.oid("6")), deviations: [MergeDeviation(.bringsBack, "old.py")]))),
            rest.replacing("44444444. ", with: "44444444. Its merge keeps old.py, which it deletes. ")
                + "is clean (tried)."),
        Said(
            .putRest(Example.rest(Remainder(.conflicts(at: Example.oid("7"), [])))),
            rest + "conflicts at its commit 77777777 (tried)."),
        Said(
            .rebaseCleanly(CleanRebase(after: [], upstream: nil, head: Example.oid("5"), branch: "topic")),
            "No conflict to resolve: git rebase main topic is clean (tried)."),
        Said(
            .rebaseCleanly(
                CleanRebase(
                    after: [.init(step: 2, id: "#2")], upstream: nil, head: Example.oid("5"), branch: nil)),
            """
            No conflict to resolve: git rebase main 5555555555555555555555555555555555555555 after step 2 (#2) is clean \
            (tried).
            """),
        Said(
            .notReady([.draft, .label("wip"), .failingChecks(["build", "lint"])]),
            """
            It is a draft: mark it as ready when it may land. Its label wip says that it is not to land: remove that when it \
            may. Nothing lands without build and lint, which fail.
            """),
        Said(
            .declaration(target: "#99", in: nil, possible: []),
            """
            Depends-On #99 in its description is neither among the selected change sets nor known to be in main. Select #99 \
            too, or remove the line if nothing waits for it.
            """),
        Said(.superseded(by: "#9"), "#9 does what it does, and more: close it."),
        Said(
            .contains([Traveller(id: "#1", cause: .excluded, commits: [Example.oid("1")])]),
            "It contains #1, which is excluded: 1 commit would land with it (11111111)."),
        Said(.rebase(after: [], stop: nil, contacts: nil), "Rebase it."),
        Said(
            .rebase(after: [], stop: Example.oid("1"), contacts: nil),
            "Rebase it. Its commit 11111111 is the first that conflicts then."),
        Said(
            .rebase(after: [.init(step: 3, id: "#12")], stop: Example.oid("1"), contacts: nil),
            "Rebase it after step 3 (#12). Its commit 11111111 is the first that conflicts then."),
        Said(
            .rebase(
                after: [.init(step: 1, id: "#1"), .init(step: 2, id: "#2")], stop: Example.oid("1"), contacts: nil),
            "Rebase it after steps 1 (#1) and 2 (#2). Its commit 11111111 is the first that conflicts then."),
        Said(.bot(.dependabot, after: []), "Comment on it: @dependabot rebase."),
        Said(
            .bot(.dependabot, after: [.init(step: 5, id: "#12")]),
            "After step 5 (#12), comment on it: @dependabot rebase."),
        Said(.bot(.renovate, after: []), "Tick the rebase box in its description, or close it."),
        Said(.bot(.preCommitCI, after: []), "Close it: pre-commit.ci opens a new one."),
        Said(.bot(.other, after: []), "Close it, or run the bot that made it again."),
    ]

    private static let rest = """
        #9 contains #1, which has landed as a squash in 44444444. git rebase --onto main \
        3333333333333333333333333333333333333333 topic\u{20}
        """

    @Test("says what to do", arguments: advice)
    func says(said: Said<Advice>) {
        #expect(Wording.advice(Example.held(advice: [said.value]), base: Example.base).plain == said.text)
    }

    @Test("is known of every advice")
    func all() {
        let told = Set(Self.advice.map { Self.number(of: $0.value) }).union([8])
        #expect(told == Set(0..<19))
    }

    /// A new kind of advice belongs here and into the table; 8 has a test of its own.
    private static func number(of advice: Advice) -> Int {
        switch advice {
        case .close: 0
        case .recreate: 1
        case .notJudged: 2
        case .update: 3
        case .declaration: 4
        case .cycle: 5
        case .wait: 6
        case .clashesTogether: 7
        case .restack: 8
        case .rebase: 9
        case .landed: 10
        case .changesNothing: 11
        case .putRest: 12
        case .superseded: 13
        case .contains: 14
        case .rebaseCleanly: 15
        case .bot: 16
        case .mend: 17
        case .notReady: 18
        }
    }

    @Test("says what there is to resolve, and stands in the order in which to do it")
    func work() {
        let conflicts = [Example.conflict("a.py", .manual, .manual)]
        let held = Example.held(
            conflicts: conflicts,
            advice: [.clashesTogether(["#1", "#2"]), .rebase(after: [], stop: nil, contacts: nil)])
        #expect(
            Wording.advice(held, base: Example.base).plain
                == "It clashes with #1 and #2 together, with neither alone. Rebase it: resolve 1 hunk by hand in a.py.")
        let update = Example.held(conflicts: conflicts, advice: [.update(stop: nil, author: "Ada")])
        #expect(
            Wording.advice(update, base: Example.base).plain
                == "Merge main into it, or rebase it: resolve 1 hunk by hand in a.py. Ask its author Ada.")
        #expect(Wording.advice(Example.held(), base: Example.base).isEmpty)
    }

    private static let contacts: [Said<Contacts>] = [
        Said(
            Contacts(others: [.init(name: "Ada", changeSets: ["#1", "#2"])], own: "Grace", isOwnAlone: false),
            " Ask Ada (#1 and #2) and Grace."),
        Said(Contacts(others: [.init(name: "Ada", changeSets: ["#1"])], own: nil, isOwnAlone: false), " Ask Ada (#1)."),
        Said(Contacts(others: [], own: "Ada", isOwnAlone: true), " Ask Ada, who wrote both."),
        Said(Contacts(others: [], own: "Ada", isOwnAlone: false), " Ask Ada."),
        Said(Contacts(others: [], own: nil, isOwnAlone: true), ""),
        Said(
            Contacts(
                others: ["A", "B", "C", "D", "E"].map { .init(name: $0, changeSets: ["#1"]) }, own: "Ada",
                isOwnAlone: false), " Ask A (#1), B (#1), C (#1), 2 more and Ada."),
    ]

    @Test("names whom to ask", arguments: contacts)
    func asks(said: Said<Contacts>) {
        let held = Example.held(
            advice: [.rebase(after: [.init(step: 1, id: "#1")], stop: nil, contacts: said.value)])
        #expect(Wording.advice(held, base: Example.base).plain == "Rebase it after step 1 (#1)." + said.text)
    }

    @Test("says that one author wrote more than two")
    func ownOfSeveral() {
        let steps = [Advice.StepName(step: 1, id: "#1"), Advice.StepName(step: 2, id: "#2")]
        let contacts = Contacts(others: [], own: "Ada", isOwnAlone: true)
        let held = Example.held(advice: [.rebase(after: steps, stop: nil, contacts: contacts)])
        #expect(
            Wording.advice(held, base: Example.base).plain
                == "Rebase it after steps 1 (#1) and 2 (#2). Ask Ada, who wrote them all.")
    }
}

@Suite("How to get onto the base once another one has landed, in words") struct RestackWordingTests {
    private func words(
        _ method: MergeMethod = .squash, branch: String? = "topic", base: String = "main",
        trial: Restack = Restack(lower: "#1")
    ) -> Phrase {
        let restack = RestackAdvice(
            step: .init(step: 2, id: "#1"), method: method, upstream: Example.oid("3"), head: Example.oid("4"),
            branch: branch, trial: trial)
        return Wording.advice(
            Example.held(advice: [.restack(restack)]),
            base: Base(name: base, reference: nil, commit: Example.oid("a"), tree: Example.oid("b")))
    }

    private let upstream = Example.oid("3").hex

    @Test("gives the command, and what a trial of it came to")
    func gives() {
        #expect(
            words().plain
                == "Step 2 squashes #1, whose commits #9 holds too. When it has landed: "
                + "git rebase --onto main \(upstream) topic (tried: applies cleanly on the plan's result).")
        #expect(
            words(.rebase, trial: Restack(lower: "#1", conflictingCommit: Example.oid("5"))).plain
                == "Step 2 rebases #1, whose commits #9 holds too. When it has landed: "
                + "git rebase --onto main \(upstream) topic (tried: its commit 55555555 conflicts on the plan's result)."
        )
        #expect(
            words(trial: Restack(lower: "#1", unknownReason: .notRead)).plain
                .hasSuffix(" (tried: unknown: it could not be read)."))
    }

    @Test(
        "puts no name into the command that a shell or git would take for anything else",
        arguments: ["$(touch canary)", "-x", "a b", "a;b", "", "é"])
    func names(name: String) {
        let spans = words(branch: name, base: name).spans
        let command = "git rebase --onto BASE \(upstream) \(Example.oid("4").hex)"
        #expect(spans.contains(.command(command)))
        #expect(words(branch: nil).plain.contains("git rebase --onto main \(upstream) \(Example.oid("4").hex)"))
    }
}
