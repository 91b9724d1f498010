import Domain

/// A definition whose names are not yet resolved.
struct PythonDraft {
    /// What is known of it.
    var definition: Definition
    /// Its decorators.
    var decorators: [PythonChain] = []
    /// What it inherits from.
    var bases: [PythonChain] = []
    /// What it gives back, or holds.
    var annotation: PythonChain?
    /// What it gives back several of.
    var elements: PythonChain?
    /// What it takes; nil for what isn't called.
    var parameters: [Parameter]?
    /// What it raises.
    var raises: [PythonChain] = []

    /// A parameter whose type isn't resolved.
    struct Parameter {
        /// Its name.
        let name: String
        /// How it is given.
        var passing: CallSignature.Passing
        /// Whether it may be left out.
        let hasDefault: Bool
        /// Its type.
        let annotation: PythonChain?
    }

    /// A call whose callee isn't resolved.
    struct Call {
        /// What is called.
        let callee: PythonChain
        /// The rest of what is known of it.
        let call: Domain.Call
    }

    /// A use that isn't resolved.
    struct Use {
        /// What is used.
        let chain: PythonChain
        /// Whether the name may be missing.
        let isGuarded: Bool
        /// The definitions that it stands in.
        let container: [String]
        /// The line.
        let line: Int
    }

    /// A name of the module that isn't resolved.
    struct Binding {
        /// The name.
        let name: String
        /// The line.
        let line: Int
        /// What it is bound to.
        let value: PythonBound.Source
    }

    /// A name that is looked up.
    struct Load {
        /// The name.
        let name: String
        /// The line.
        let line: Int
        /// What surrounds it.
        let scope: Int
        /// The number of the node.
        let position: Int
        /// When it is looked up.
        let moment: PythonMoment
        /// Whether it may be missing.
        let isGuarded: Bool
        /// The definitions that it stands in, where it stands by itself and is not called.
        let container: [String]?
    }
}
