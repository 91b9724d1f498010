/// What the merge of several sides breaks and none of them does alone.
package enum IntegrationDelta {
    /// What one tree breaks, and which files it has.
    package struct Side: Sendable {
        /// What it breaks.
        let violations: Set<Violation.Identity>
        /// What it breaks, whatever the file.
        let details: Set<Violation.Identity>
        /// Its files.
        let files: TreeFiles

        package init(_ violations: [Violation], in files: TreeFiles) {
            let identities = violations.map(\.identity)
            self.violations = Set(identities)
            details = Set(identities.map(\.withoutPath))
            self.files = files
        }

        /// Whether it has a violation as well. Where it lacks the file, one of another file counts: the file may have moved.
        func has(_ identity: Violation.Identity) -> Bool {
            if violations.contains(identity) { return true }
            guard let path = identity.path, files.blob(at: path) == nil else { return false }
            return details.contains(identity.withoutPath)
        }
    }

    /// Returns what a merge breaks and none of the sides does: V(merge) - (V(base) + V(A) + V(B)), each once.
    package static func violations(of merged: [Violation], beside sides: [Side]) -> [Violation] {
        var seen: Set<Violation.Identity> = []
        return merged.filter { violation in
            !sides.contains { $0.has(violation.identity) } && seen.insert(violation.identity).inserted
        }
    }
}

extension Violation.Identity {
    fileprivate var withoutPath: Violation.Identity { Violation.Identity(rule: rule, detail: detail, path: nil) }
}
