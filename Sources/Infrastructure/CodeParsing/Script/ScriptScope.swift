/// Where names are bound together: a module or a function. Blocks are counted to what they stand in.
struct ScriptScope {
    /// The scope around it; its own number for the module.
    let parent: Int
    /// Whether what it binds can be used in it before that, as everywhere; a class's own name is bound in one of its own.
    let path: [String]
    /// What its names are bound to.
    var bound: [String: Source] = [:]

    /// Where a name comes from.
    enum Source {
        case definition
        /// One of the imports of the file, by number.
        case imported(Int)
        /// A variable that is bound to what is named, or to a new object of a class, or to what a call gives.
        case assigned(ScriptChain, isInstance: Bool)
        case other
    }

    /// Binds a name; one that is bound twice has no meaning that is known.
    mutating func bind(_ name: String, _ source: Source) {
        switch (bound[name], source) {
        case (nil, _): bound[name] = source
        case (.definition, .definition), (.imported, _): break
        default: bound[name] = .other
        }
    }
}

/// Names joined by dots as they are written, and where.
struct ScriptChain {
    /// What the names are looked up on.
    enum Base {
        case none
        case this([String])
        case superclass([String])
        /// A new object of the class of these names.
        case new([String])
    }

    /// What the names are looked up on.
    let base: Base
    /// The names.
    let names: [String]
    /// The scope that they are used in.
    let scope: Int
}

/// What surrounds a node of a script.
struct ScriptContext {
    /// The scope that names are looked up in.
    var scope = 0
    /// The names of the definitions that it is in.
    var container: [String] = []
    /// The innermost class, by the names from the outermost definition.
    var enclosingClass: [String]?
    /// Whether it is run when a function is.
    var isDeferred = false
    /// Whether something decides if it is run.
    var isConditional = false
    /// Whether it is a block inside, whose variables are no names of the module.
    var isInBlock = false
    /// Whether names may be missing in it.
    var isGuarded = false
}
