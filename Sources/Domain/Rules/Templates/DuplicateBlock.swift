/// Finds templates that define a block twice: whoever loads one gets an error.
package enum DuplicateBlock {
    package static let name = RuleName("templates/duplicate-block")

    package static let rule = Rule.eachFile(name, .error) { file in
        let blocks = file.facts.template?.blocks ?? []
        var first: [String: Int] = [:]
        var found: [Violation] = []
        for block in blocks {
            if let line = first[block.name] {
                found.append(
                    Violation(
                        name, .error, .templates(.duplicateBlock(block.name)),
                        at: [file.place(block.line), file.place(line)]))
            } else {
                first[block.name] = block.line
            }
        }
        return found.onceEach
    }
}
