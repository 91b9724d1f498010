/// What is wrong with a test.
package enum TestProblem: Hashable, Sendable {
    /// It replaces what is not there.
    case patchTarget(String)
    /// It asks for a fixture that is not there.
    case fixture(String)

    var detail: [String] {
        switch self {
        case .patchTarget(let target): [target]
        case .fixture(let name): [name]
        }
    }
}
