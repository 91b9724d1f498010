/// What people call a change set: `#12` for a pull or merge request, a branch's short name, or a given name.
package struct ChangeSetID: Hashable, Sendable {
    /// The name as people write it.
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Makes the id that a reference or any usual way to write a name means: `#12` for `12`, `!12`, `pull/12/head`,
    /// `refs/pull/12/head` and `refs/merge-requests/12/head`, the short name of a branch or tag, else the name itself.
    package init(spelled name: String) {
        text = Self.number(in: name).map { "#\($0)" } ?? Self.shortName(of: name) ?? name
    }

    /// Makes the id of a full reference name; unlike that, a branch may be called `12`.
    package init(reference: String) {
        if let short = Self.shortName(of: reference) {
            text = short
        } else {
            text = Self.number(ofReference: reference).map { "#\($0)" } ?? reference
        }
    }

    /// The number of a pull or merge request, nil for any other id.
    package var number: Int? { text.hasPrefix("#") ? Int(text.dropFirst()) : nil }

    private static func number(in name: String) -> Int? {
        if name.hasPrefix("#") || name.hasPrefix("!") { return digits(name.dropFirst()) }
        return digits(name[...]) ?? number(ofReference: name.hasPrefix("refs/") ? name : "refs/\(name)")
    }

    private static func number(ofReference name: String) -> Int? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "refs", parts[1] == "pull" || parts[1] == "merge-requests"
        else { return nil }
        return digits(parts[2])
    }

    private static func digits(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    private static func shortName(of reference: String) -> String? {
        let parts = reference.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 2, parts[0] == "refs", ["heads", "remotes", "tags"].contains(parts[1]) else { return nil }
        return parts[2...].joined(separator: "/")
    }
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
