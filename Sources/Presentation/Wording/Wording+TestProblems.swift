import Domain

extension Wording {
    /// Returns what is wrong with a test.
    static func tests(_ problem: TestProblem) -> Phrase {
        switch problem {
        case .patchTarget(let target): "the test replaces \(name: target), which is not there"
        case .fixture(let name): "the test asks for the fixture \(name: name), which nothing defines"
        }
    }

    /// Returns what to do about it.
    static func hint(_ problem: TestProblem) -> Phrase {
        switch problem {
        case .patchTarget: "name the place where the code under test looks it up now"
        case .fixture: "ask for the fixture that took its place"
        }
    }
}
