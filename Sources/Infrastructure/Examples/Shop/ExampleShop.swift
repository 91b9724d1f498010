import Domain

/// A small Flask and HTMX shop with ten open pull requests, made up for `orchestrate demo`.
package enum ExampleShop {
    /// The branch that the pull requests go to.
    package static let base = "main"
    /// Matches the pull requests' references.
    package static let heads = "refs/pull/*/head"

    /// Every pull request, by number.
    package static let pullRequests: [ExamplePullRequest] = [
        totalsInCents, searchWhileTyping, htmlMail, connections, orderNumbers, orderLookUp, bannerBelow, outbox,
        bannerOffTheTop, wholesale,
    ]

    /// What `git fast-import` makes the shop's repository of; the same commits each time.
    package static var stream: FastImportStream {
        var stream = FastImportStream()
        let start = stream.append(
            commit(
                to: "main", on: [], "Open the shop", by: .ines, day: 0, changes: [.text("README.md", "# Corner shop\n")]
            ))
        let fork = stream.append(
            commit(to: "main", on: [start], "Sell, take orders and send mail", by: .ines, day: 1, changes: files))
        var marks: [Int: String] = [:]
        for request in pullRequests {
            let parent = request.stackedOn.flatMap { marks[$0] } ?? fork
            marks[request.number] = stream.append(
                ScriptedCommit(
                    reference: request.reference, parents: request.isUnrelated ? [] : [parent],
                    message: request.message, author: request.author, seconds: seconds(day: request.day),
                    changes: request.changes))
        }
        _ = stream.append(
            commit(
                to: "main", on: [fork], "Say in the read-me how to start the shop", by: .tom, day: 12,
                changes: [.text("README.md", readMe)]))
        return stream
    }

    private static func commit(
        to branch: String, on parents: [String], _ subject: String, by author: Person, day: Int64,
        changes: [ScriptedChange]
    ) -> ScriptedCommit {
        ScriptedCommit(
            reference: "refs/heads/\(branch)", parents: parents, message: subject + "\n", author: author,
            seconds: seconds(day: day), changes: changes)
    }

    /// The time of a day's commit, counted from 2026-03-02 10:00 UTC.
    private static func seconds(day: Int64) -> Int64 { 1_772_445_600 + day * 86_400 }

    private static let readMe = """
        # Corner shop

        Start it with `flask --app shop run`, test it with `pytest`.

        """
}

extension Person {
    static let amir = Person(name: "Amir Haddad", email: "amir@example.org")
    static let bea = Person(name: "Bea Lindqvist", email: "bea@example.org")
    static let chidi = Person(name: "Chidi Okafor", email: "chidi@example.org")
    static let ines = Person(name: "Inês Moreira", email: "ines@example.org")
    static let tom = Person(name: "Tom Vermeer", email: "tom@example.org")
    static let yuki = Person(name: "Yuki Tanaka", email: "yuki@example.org")
}
