package import Domain

extension Wording {
    /// So many names are shown; a rename of a whole directory may bring hundreds.
    private static let mostNames = 5

    /// Returns what a reader must know of how a run was made, as one sentence or two.
    package static func note(_ note: RunNote) -> Phrase {
        switch note {
        case .selectsNothing(let pattern, let suggestion):
            "No reference matches '\(name: pattern)'.\(didYouMean(suggestion)) To get what is missing: \(command: "git fetch")."
        case .excludesNothing(let pattern, let suggestion):
            "Nothing was left out by --exclude '\(name: pattern)': no selected change set is called so.\(didYouMean(suggestion))"
        case .manyHeads(let many): manyHeads(many)
        case .leftOut(let heads, let limits):
            "\(words: count(heads, "head was", "heads were")) left out by \(settings(PlanSettings(limits: limits)))."
        case .otherBases(let requests): otherBases(requests)
        case .noRequestForBase:
            "No pull request of the list is to be merged into this base; they are planned for it all the same."
        case .unselectedRequests(let number):
            "\(words: count(number, "open pull request was", "open pull requests were")) not selected."
        case .doubtfulChecks(let checks): doubtfulChecks(checks)
        case .oldList(let time):
            "The forge was not asked: the list of open pull requests is that of \(words: "\(CommitDate(seconds: time))")."
        case .damagedReferences(let references):
            "\(list(references.map { "\(name: $0.name): \(quote: $0.cause)" }, limit: mostNames)). Fetch what is damaged again, or delete its file."
        case .shallowClone:
            """
            This clone is shallow: a change set may share history with the base that it can't see. To get the rest: \
            \(command: "git fetch --unshallow").
            """
        case .ignoredReplacements(let objects, let hasGrafts): replacements(objects, hasGrafts)
        case .verifiesSignatures:
            """
            \(name: "merge.verifySignatures") is set: what has no signature is held. Whether the others are good is checked by \
            \(command: "orchestrate apply"), before it writes anything.
            """
        case .declarations(let doubt, let stated): declarations(doubt, stated)
        case .unusedKeys(let file, let keys):
            "\(name: file): nothing uses \(list(keys.map { Phrase(.name($0)) }, limit: 8)): no rule has that name."
        case .noGit(let cause):
            "\(quote: cause) What only git can tell was decided by libgit2 and is marked approximate."
        case .notReplayed(let reason):
            ("A conflict could not be resolved as recorded: \(why(reason))" as Phrase).asSentence
        case .unreadableResolution(let path, let conflict, let cause):
            "What is recorded of \(path)\(rerere(conflict)) can't be read: \(quote: cause)."
        case .unseenSubmodules(let paths):
            """
            What moves a submodule on both sides conflicts, as in a git that can't look into it: the commits of \
            \(Self.paths(paths, limit: mostNames)) are not here. To bring them, run \(command: "git submodule update --init").
            """
        case .sameNames(let names):
            (names.prefix(mostNames).map(sameName) + more(names.count - mostNames)).joined(by: " ")
        }
    }

    private static func didYouMean(_ suggestion: String?) -> Phrase {
        suggestion.map { " Did you mean '\(name: $0)'?" } ?? Phrase()
    }

    private static func rerere(_ conflict: ObjectID?) -> Phrase {
        conflict.map { " (rerere \(words: String($0.hex.prefix(7))))" } ?? Phrase()
    }

    private static func replacements(_ objects: Int, _ hasGrafts: Bool) -> Phrase {
        let replaced: Phrase = "\(words: count(objects, "object", "objects")) replaced by \(name: "refs/replace/")"
        let grafted: Phrase = "commits have other parents by \(name: "info/grafts")"
        let what = [objects > 0 ? replaced : nil, hasGrafts ? grafted : nil].compactMap { $0 }.joined(by: ", ")
        return """
            What git shows in another form is read as it is: \(what). To see the same with git: \
            \(command: "GIT_NO_REPLACE_OBJECTS=1 GIT_GRAFT_FILE=none git log").
            """
    }

    private static func manyHeads(_ many: ManyHeads) -> Phrase {
        let untouched: Phrase = many.untouched > 0 ? ", \(many.untouched) untouched for a year" : Phrase()
        return """
            \(words: count(many.count, "pull request"))\(untouched): probably all that were ever opened, for a forge keeps the \
            heads of closed ones. Plan those that are open: \(command: "--open-prs") asks the forge, and \
            \(command: openRequests) takes its list; or the latest: \(command: "--since \(many.yearBefore)") or \
            \(command: "--newest 40").
            """
    }

    /// A command that plans the open pull requests of a repository on GitHub.
    private static let openRequests =
        "gh pr list --limit 1000 --json number,headRefOid,baseRefName,title,labels,isDraft,body | orchestrate merge-plan --from-json -"

    private static func declarations(_ doubt: DeclarationDoubt, _ stated: [StatedDependency]) -> Phrase {
        let lines = list(stated.map { "\(name: $0.text) (in \($0.id))" }, limit: 5)
        return switch doubt {
        case .foreign: "Not checked, because it is in another repository: Depends-On \(lines)."
        case .noRemote:
            """
            Not checked, because no remote says whether it is in this repository: Depends-On \(lines). Give its number instead: \
            Depends-On: #12.
            """
        case .nearMiss:
            "Not taken for a dependency: \(lines). A dependency is a line that begins so: Depends-On: #12."
        case .closed: "Nothing waits for what is not among the open pull requests: Depends-On \(lines)."
        case .unknown:
            "Depends-On names what is neither selected nor known to be in the base, and what needs it is held: \(lines)."
        }
    }

    private static func more(_ count: Int) -> [Phrase] { count > 0 ? ["So are \(count) more."] : [] }

    private static func sameName(_ name: SameName) -> Phrase {
        let spellings = name.spellings.map { spelling -> Phrase in
            "\(spelling.path) (\(spelling.ids.isEmpty ? "in the base" : names(spelling.ids, limit: 3)))"
        }
        let difference: Phrase =
            switch name.difference {
            case .letterCase: "in case alone, which most disks of macOS and Windows don't tell apart"
            case .unicodeForm: "in their Unicode form alone, which disks of macOS don't tell apart"
            }
        return "\(list(spellings, limit: mostNames)) differ \(difference)."
    }
}
