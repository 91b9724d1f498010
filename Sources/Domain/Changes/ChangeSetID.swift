/// What people call a change set: `#12` for a pull or merge request, a branch's short name, or a given name.
package struct ChangeSetID: Hashable, Sendable {
    /// The name as people write it.
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Makes the id of a full reference name: `#12` of `refs/pull/12/head` and of `refs/merge-requests/12/head`, the short
    /// name of a branch or tag, else the name itself.
    package init(reference: String) {
        let parts = reference.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 4, parts[0] == "refs", parts[1] == "pull" || parts[1] == "merge-requests",
            !parts[2].isEmpty, parts[2].utf8.allSatisfy({ (48...57).contains($0) })
        {
            text = "#\(parts[2])"
        } else if parts.count > 2, parts[0] == "refs", ["heads", "remotes", "tags"].contains(parts[1]) {
            text = parts[2...].joined(separator: "/")
        } else {
            text = reference
        }
    }

    /// The number of a pull or merge request, nil for any other id.
    package var number: Int? { text.hasPrefix("#") ? Int(text.dropFirst()) : nil }
}

extension ChangeSetID: Comparable {
    /// Orders numbered ids by number and before all others; the others by their text.
    package static func < (first: ChangeSetID, second: ChangeSetID) -> Bool {
        switch (first.number, second.number) {
        case (let one?, let other?) where one != other: one < other
        case (_?, nil): true
        case (nil, _?): false
        default: first.text < second.text
        }
    }
}

extension ChangeSetID: ExpressibleByStringLiteral, CustomStringConvertible {
    package init(stringLiteral value: String) { self.init(value) }

    /// The name as people write it.
    package var description: String { text }
}
