/// What is wrong where a rule is broken, in values: each family of rules has its own. The sentence is made elsewhere.
package enum Problem: Hashable, Sendable {
    case migrations(MigrationProblem)
    case names(NameProblem)
    case interface(InterfaceProblem)
    case tests(TestProblem)
    case templates(TemplateProblem)
    case data(DataProblem)
    case layers(LayerProblem)
    case design(DesignProblem)
    case web(WebProblem)
    case requests(RequestProblem)
    case objects(ObjectProblem)

    /// The names that it is about: what makes it the same problem in another tree. No line numbers and no paths that a rename
    /// would change.
    package var detail: [String] {
        switch self {
        case .migrations(let problem): problem.detail
        case .names(let problem): problem.detail
        case .interface(let problem): problem.detail
        case .tests(let problem): problem.detail
        case .templates(let problem): problem.detail
        case .data(let problem): problem.detail
        case .layers(let problem): problem.detail
        case .design(let problem): problem.detail
        case .web(let problem): problem.detail
        case .requests(let problem): problem.detail
        case .objects(let problem): problem.detail
        }
    }
}
