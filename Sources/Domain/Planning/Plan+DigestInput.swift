extension Plan {
    /// Returns the text that a plan's digest is taken of. Equal plans for equal commits have equal texts, and no others
    /// do.
    ///
    /// The first line names the version of the form. Each line after it is a word and its fields, each field its length
    /// in bytes of UTF-8, a colon and the bytes, so that an id may hold any character:
    ///
    ///     orchestrate/plan-digest/v1
    ///     base 40:<commit>
    ///     step 1:<position> 3:<id> 40:<commit> 40:<tree>
    ///     held 3:<id> 9:<reason>
    ///
    /// Titles, advice and the reasons of steps are left out: they tell of the plan, they aren't it.
    public func digestInput(base: Base) -> String {
        var lines = ["orchestrate/plan-digest/v1", Self.line("base", [base.commit.hex])]
        lines += steps.map { Self.line("step", ["\($0.position)", $0.id.text, $0.commit.hex, $0.tree.hex]) }
        lines += held.map { Self.line("held", [$0.id.text, $0.reason.rawValue]) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ word: String, _ fields: [String]) -> String {
        ([word] + fields.map { "\($0.utf8.count):\($0)" }).joined(separator: " ")
    }
}
