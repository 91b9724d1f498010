import Domain

extension RulePage {
    /// The page as Markdown.
    package var markdown: String {
        let severity = "`\(self.severity.rawValue)`"
        let level = isOff ? "off until the configuration gives it a level, then \(severity)" : severity
        return """
            # \(rule.text)

            \(summary)

            Severity: \(level).

            \(text)

            ## Breaks it

            ```
            \(broken)
            ```

            ## Keeps it

            ```
            \(kept)
            ```

            ## \(isOff ? "Switching it on" : "Switching it off")

            For the project, in `.orchestrate.yml` (`off`, `note`, `warning` or `error`):

            ```yaml
            \(configuration)
            ```

            For one place, in a comment on the line, or on the line above it:

            ```
            \(suppression)
            ```

            """
    }

    /// The list of all pages as Markdown.
    package static var index: String {
        let families = Set(all.map(\.rule.family)).sorted()
        let sections = families.map { family in
            let rows = all.filter { $0.rule.family == family }.map { page in
                let level = page.isOff ? "off" : page.severity.rawValue
                return "| [\(page.rule.text)](\(page.rule.text).md) | \(level) | \(page.summary) |"
            }
            return (["## \(family)", "", "| rule | severity | finds |", "|---|---|---|"] + rows).joined(separator: "\n")
        }
        return """
            # Rules

            What `orchestrate check` looks for, and what holds a change set in a plan. Each is a pure function of the
            files of one tree; what counts is the difference: what the merge breaks and none of its sides does.
            `orchestrate explain RULE` prints a rule's page.

            \(sections.joined(separator: "\n\n"))

            """
    }
}
