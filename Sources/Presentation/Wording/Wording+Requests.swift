import Domain

/// What a forge tells of pull requests.
extension Wording {
    /// Returns why a change set is not ready, to follow its name: `is a draft`.
    static func notReady(_ held: HeldChangeSet) -> Phrase {
        for case .notReady(let problems) in held.advice { return unready(problems) }
        return "is not ready"
    }

    /// Returns what keeps a pull request from landing, to follow its name: `is a draft, and labelled wip`.
    static func unready(_ problems: [Unreadiness]) -> Phrase {
        let found = problems.map { problem -> Phrase in
            switch problem {
            case .draft: "is a draft"
            case .label(let label): "is labelled \(name: label)"
            case .failingChecks(let names): "fails \(list(names.map { Phrase(.name($0)) }, limit: 3))"
            }
        }
        return found.isEmpty ? "is not ready" : list(found)
    }

    /// Returns what would make it ready, in sentences.
    static func makeReady(_ problems: [Unreadiness]) -> Phrase {
        problems.map { problem -> Phrase in
            switch problem {
            case .draft: "It is a draft: mark it as ready when it may land."
            case .label(let label): "Its label \(name: label) says that it is not to land: remove that when it may."
            case .failingChecks(let names):
                "Nothing lands without \(list(names.map { Phrase(.name($0)) }, limit: 6)), which \(words: names.count == 1 ? "fails" : "fail")."
            }
        }.joined(by: " ")
    }

    /// Returns a note about the list of a forge, in sentences.
    static func otherBases(_ requests: [OtherBase]) -> Phrase {
        let shown = list(requests.map { "\($0.id) (into \(branch: $0.branch))" as Phrase }, limit: 5)
        return "Not planned, for they are to be merged into other branches: \(shown)."
    }

    /// Returns a note about checks, in sentences.
    static func doubtfulChecks(_ checks: [FailingChecks]) -> Phrase {
        let shown = list(
            checks.map { "\($0.id) (\(list($0.names.map { Phrase(.name($0)) }, limit: 3)))" as Phrase }, limit: 5)
        return """
            Checks fail, and the list does not say whether they are required: \(shown). Name those that are in \
            \(name: "plan.requiredChecks"), and they hold what fails them.
            """
    }
}
