/// What is wrong with what modules of different layers import.
package enum LayerProblem: Hashable, Sendable {
    /// A module imports one of a layer that its own layer may not use.
    case upwardImport(of: String, from: String, to: String, kind: Import.Kind)
    /// Modules import each other in a circle; the first imports the second.
    case cycle([String])

    var detail: [String] {
        switch self {
        case .upwardImport(let module, let from, let to, let kind): [module, from, to, kind.rawValue]
        // Which way the circle closes is not what makes it: another way there is no other circle.
        case .cycle(let modules): Array(modules.prefix(2))
        }
    }
}
