/// Names joined by dots as they are written, and where.
struct PythonChain {
    /// What the names are looked up on.
    enum Base {
        /// Nothing: the first is looked up in the scopes.
        case none
        /// What a call gives back.
        case call(of: [String])
        /// What `super()` gives back, in a class.
        case superclass([String])
    }

    /// What the names are looked up on.
    let base: Base
    /// The names.
    let names: [String]
    /// The scope that they are used in.
    let scope: Int
    /// The number of the node.
    let position: Int
    /// When they are looked up.
    let moment: PythonMoment
}
