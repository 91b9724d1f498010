import Domain

extension Wording {
    /// Returns what is wrong with a template.
    static func templates(_ problem: TemplateProblem) -> Phrase {
        switch problem {
        case .missing(let name, nil): "the template \(name: name) is named here, and it is not there"
        case .missing(let name, let place?):
            "the template \(name: name) is named here, and it is not there: one of that name is at \(place)"
        case .duplicateBlock(let name): "the block \(name: name) is defined twice, so that the template can't be loaded"
        }
    }

    /// Returns what to do about it.
    static func hint(_ problem: TemplateProblem) -> Phrase {
        switch problem {
        case .missing(_, nil): "name the template that took its place"
        case .missing(_, let place?): "name the template by its new place, \(place)"
        case .duplicateBlock: "keep one of the two, or give one another name"
        }
    }
}
