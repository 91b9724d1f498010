import Domain
import TestSupport

/// An analysis in which everything that others may name tries to do harm.
extension Samples {
    /// Texts that mean something to a shell, a terminal, a page or a forge.
    static let hostileTexts = [
        "'; touch canary #$(touch canary)`touch canary`", "-rf --upload-pack=touch", "line\nbreak\r\ttab\u{0}nul",
        "\u{1B}[31mred\u{1B}]0;title\u{7}", "admin\u{202E}gpj.exe\u{2066}", "zero\u{200B}width\u{FEFF}",
        "<script>alert(1)</script><!-- --> <img src=x onerror=y>", "| cell | `code` ``two`` ~~gone~~ **bold** _it_",
        "@everyone ping @org/team fixes #1 GH-2 org/repo#3 !4", "[link](https://evil.example) www.evil.example ![i](x)",
        "</details></summary></code>", "\\", "'", "''\\''", "\"$HOME\" ${IFS} $((1))", "日本語 é e\u{301} 👩‍👩‍👧",
        "EOF\nEOF\n", "%s%n%d \\033[0m \\x41", "\u{2028}\u{2029}\u{85}", "-->", "*/", "]]>", "$(printf x)", "",
    ]

    /// Each kind of harm once, for what is recorded: a shell's, a command's, a terminal's, a page's, a forge's, others'.
    static let fewHostileTexts = [
        "'; touch canary #$(touch canary)`touch canary` \"$HOME\" \\", "-rf --upload-pack=touch\nEOF\r\ttab\u{0}nul",
        "\u{1B}[31mred\u{7}\u{202E}gpj.exe\u{2066}\u{200B}\u{FEFF}\u{2028}\u{85}",
        "<script>x</script><!-- --> | `code` ~~gone~~ **bold** </details>",
        "@everyone fixes #1 GH-2 org/repo#3 !4 [l](https://evil.example) www.evil.example",
        "%s%n \\x41 */ ]]> ${{ github.token }} 日本語 e\u{301}",
    ]

    static let hostile = hostile(hostileTexts, conflictsPerList: hostileTexts.count)

    /// What is recorded of the hostile reports; the tests of properties take all texts.
    static let fewHostile = hostile(fewHostileTexts, conflictsPerList: 2)

    static func hostile(_ hostileTexts: [String], conflictsPerList: Int) -> Analysis {
        let conflicts = hostileTexts.prefix(conflictsPerList).map { text in
            Conflict(
                path: RepositoryPath("dir/" + text), kind: .content, layer: "la|yer`<b>",
                hunks: [
                    hunk((1, 2), (3, 2), (4, 4), "la|yer`<b>", text)
                ])
        }
        let notUTF8 = Conflict(
            path: RepositoryPath(bytes: [0x63, 0xE9, 0x0A, 0x22]), kind: .modifyDelete, layer: "domain")
        let sets = hostileTexts.enumerated().map { index, text in
            changeSet(
                ChangeSetID("h\(index)/" + text), text, by: text, layers: ["domain", "la|yer`<b>"],
                verdict: index == 3 ? .conflicts(conflicts + [notUTF8]) : index == 5 ? .unknown(.reported(text)) : nil,
                reference: "refs/heads/h\(index)/" + text)
        }
        let ids = sets.map(\.id)
        return Analysis(
            base: Base(
                name: "ma\u{1B}in\n'$(id)'", reference: "refs/heads/ma'$(touch canary)'in", commit: oid(1), tree: oid(2)
            ),
            architecture: Architecture(
                layers: [Layer(name: "domain", paths: []), Layer(name: "la|yer`<b>", paths: [])], support: [],
                source: .preset(name: "p|`re\nset", because: PresetEvidence(.names(manifest: "<b>\u{202E}", "<b>")))),
            changeSets: sets,
            pairs: [
                PairVerdict(first: ids[0], second: ids[1], outcome: .conflicts(conflicts)),
                PairVerdict(
                    first: ids[1], second: ids[2], outcome: .unknown(.reported(hostileTexts[hostileTexts.count / 4]))),
            ],
            comparedPairs: 3, plan: hostilePlan(ids, conflicts, hostileTexts),
            notes: notes(hostileTexts))
    }

    /// Reasons whose every text is one that tries to do harm.
    private static func hostileReasons(_ text: String, _ ids: [ChangeSetID]) -> [Reason] {
        [
            .layer(LayerPlace(name: text, position: .before(text))), .priority(3, label: text),
            .dependency(Dependency(id: ids[3], kind: .migration, evidence: .name(text))), .notTried(.reported(text)),
        ]
    }

    private static func hostileAdvice(_ id: ChangeSetID, _ ids: [ChangeSetID], _ hostileTexts: [String]) -> [Advice] {
        func text(_ index: Int) -> String { hostileTexts[index % hostileTexts.count] }
        let author = Contacts.Author(name: text(6), changeSets: [id])
        return [
            .declaration(target: text(3), in: oid(177), possible: []),
            .wait(
                Advice.Need(
                    id: id, dependencies: [Dependency(id: ids[2], kind: .symbol, evidence: .name(text(8)))]),
                root: ids[3], cause: .unresolved(Array(hostileTexts.prefix(3)))),
            .notJudged(with: [id], .reported(text(4))),
            .rebase(
                after: [.init(step: 1, id: ids[0])], stop: oid(177),
                contacts: Contacts(others: [author], own: text(9), isOwnAlone: false)),
        ]
    }

    private static func hostileResolutions(_ hostileTexts: [String]) -> [RecordedResolution] {
        hostileTexts.prefix(hostileTexts.count / 3).enumerated().map { index, text in
            RecordedResolution(
                path: RepositoryPath(text), conflict: oid(500 + UInt64(index)), variant: index, result: oid(600))
        }
    }

    private static func hostilePlan(
        _ ids: [ChangeSetID], _ conflicts: [Conflict], _ hostileTexts: [String]
    ) -> Plan {
        let landing = hostileTexts.count * 5 / 6
        return Plan(
            steps: ids.prefix(landing).enumerated().map { index, id in
                PlanStep(
                    number: StepNumber(place: index), id: id, commit: oid(177), layer: "la|yer`<b>", wave: 1,
                    tree: oid(300),
                    resolutions: index == landing - 1 ? hostileResolutions(hostileTexts) : [],
                    dependsOn: index == 0
                        ? [] : [Dependency(id: ids[index - 1], kind: .symbol, evidence: .name(hostileTexts[index]))],
                    reasons: hostileReasons(hostileTexts[index], ids))
            },
            held: ids.dropFirst(landing).map {
                HeldChangeSet(
                    id: $0, commit: .zero, reason: .conflicts, with: ids, conflicts: conflicts,
                    advice: hostileAdvice($0, ids, hostileTexts))
            },
            conflictSets: [Array(ids.prefix(4))],
            inversions: [
                Inversion(
                    earlier: ids[0], later: ids[1], earlierLayer: hostileTexts[3 % hostileTexts.count],
                    laterLayer: hostileTexts[6 % hostileTexts.count],
                    dependencies: [
                        Dependency(id: ids[0], kind: .symbol, evidence: .name(hostileTexts[7 % hostileTexts.count]))
                    ])
            ],
            optimality: Optimality(planned: landing, upperBound: landing + 3, proven: false, firstInFirstOut: landing),
            predictedTree: oid(300),
            digest: "sha256:\n$(touch canary)'")
    }
}
