/// What is wrong with what modules of different layers import.
package enum LayerProblem: Hashable, Sendable {
    /// A module imports one of a layer that its own layer may not use.
    case upwardImport(of: String, from: String, to: String, kind: Import.Kind)
    /// Modules import each other in a circle.
    case cycle([String])

    var detail: [String] {
        switch self {
        case .upwardImport(let module, let from, let to, let kind): [module, from, to, kind.rawValue]
        case .cycle(let modules): modules
        }
    }
}
