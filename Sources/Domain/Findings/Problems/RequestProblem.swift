/// What is wrong with how requests are taken.
package enum RequestProblem: Hashable, Sendable {
    /// A form of a template has no token against forged requests, and what takes it asks for one; the function that renders it.
    case missingToken(template: String, function: [String])
    /// A function makes a number of what a request brings, and nothing catches what is none.
    case unguardedInput(String, function: [String])
    /// A function takes requests without a login, and those beside it ask for one.
    case missingLogin(function: [String], decorator: String)

    var detail: [String] {
        switch self {
        case .missingToken(let template, let function): [template, function.joined(separator: ".")]
        case .unguardedInput(let conversion, let function): [conversion, function.joined(separator: ".")]
        case .missingLogin(let function, let decorator): [function.joined(separator: "."), decorator]
        }
    }
}
