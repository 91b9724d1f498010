extension Plan {
    /// Returns the text that a plan's digest is taken of. Equal plans of equal commits, made with equal means, have equal
    /// texts, and no others do.
    ///
    /// The first line names the version of the form. Each line after it is a word and its fields, each field its length
    /// in bytes of UTF-8, a colon and the bytes, so that an id may hold any character:
    ///
    ///     orchestrate/plan-digest/v3
    ///     base 40:<commit> 15:refs/heads/main
    ///     tool 17:orchestrate 0.1.0
    ///     configuration 71:sha256:<digest>
    ///     setting 10:attributes 5:forge
    ///     step 1:<number> 3:<id> 40:<commit> 40:<tree> 5:merge
    ///     resolution 1:<number> 8:<path> 40:<conflict id> 1:<variant> 40:<content>
    ///     resolution 1:<number> 8:<path> 40:<conflict id> 1:<variant> 40:<content> 7:imports 7:certain
    ///     held 3:<id> 40:<commit> 9:<reason>
    ///
    /// A tree that is not known is empty. Titles, advice and the reasons of steps are left out: they tell of the plan,
    /// they aren't it.
    package func digestInput(base: Base) -> String {
        var lines = ["orchestrate/plan-digest/v3"]
        lines.append(Self.line("base", [base.commit.hex, base.reference ?? ""]))
        lines.append(Self.line("tool", [pins.tool]))
        lines.append(Self.line("configuration", [pins.configuration]))
        lines += pins.settings.entries.map { Self.line("setting", [$0.name.rawValue, $0.value]) }
        lines += steps.map { step in
            let tree = step.tree?.hex ?? ""
            return Self.line("step", ["\(step.number)", step.id.text, step.commit.hex, tree, step.method.rawValue])
        }
        lines += steps.flatMap { step in
            step.resolutions.map { resolution in
                Self.line(
                    "resolution",
                    [
                        "\(step.number)", resolution.path.text, resolution.conflict.hex, "\(resolution.variant)",
                        resolution.result.hex,
                    ] + (resolution.found.map { [$0.name, $0.certainty.rawValue] } ?? []))
            }
        }
        lines += held.map { Self.line("held", [$0.id.text, $0.commit.hex, $0.reason.rawValue]) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ word: String, _ fields: [String]) -> String {
        ([word] + fields.map { "\($0.utf8.count):\($0)" }).joined(separator: " ")
    }
}
