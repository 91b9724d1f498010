import Domain

extension Wording {
    /// Returns what is wrong with a template.
    static func templates(_ problem: TemplateProblem) -> Phrase {
        switch problem {
        case .missing(let name, nil): "the template \(name: name) is named here, and it is not there"
        case .missing(let name, let place?):
            "the template \(name: name) is named here, and it is not there: one of that name is at \(place)"
        case .duplicateBlock(let name): "the block \(name: name) is defined twice, so that the template can't be loaded"
        case .lostVariable(let name, let template, _, true):
            "the template \(name: template) needs \(name: name) to be rendered, and it is not given here"
        case .lostVariable(let name, let template, _, false):
            "the template \(name: template) uses \(name: name), and it is not given here"
        case .unusedArgument(let name, let template, _):
            "\(name: name) is given to the template \(name: template), which does not use it"
        case .removedBlock(let name, let parent):
            "the block \(name: name) is filled here, and \(name: parent) has no such block: it is not shown"
        case .removedMacro(let name, let template):
            "the macro \(name: name) is called here, and \(name: template) has none of that name"
        case .macroSignature(let name, _, let mismatch): "the call of \(name: name) \(self.mismatch(mismatch))"
        }
    }

    /// Returns what to do about it.
    static func hint(_ problem: TemplateProblem) -> Phrase {
        switch problem {
        case .missing(_, nil): "name the template that took its place"
        case .missing(_, let place?): "name the template by its new place, \(place)"
        case .duplicateBlock: "keep one of the two, or give one another name"
        case .lostVariable(let name, _, _, _): "give \(name: name) here, or have the template do without it"
        case .unusedArgument(let name, _, _): "leave \(name: name) out, if the template is to do without it"
        case .removedBlock: "fill a block that is there, or put this one back"
        case .removedMacro: "call the macro that took its place"
        case .macroSignature: "change the call to what the macro takes now"
        }
    }
}
