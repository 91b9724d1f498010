/// Where names are bound together: a module, a class, a function.
struct PythonScope {
    /// What binds names there.
    enum Kind {
        case module
        /// A class: what stands inside its functions doesn't see its names.
        case type
        case function
        /// A comprehension: an assignment expression in it binds outside of it.
        case comprehension
        /// The parameters of types of a function, a class or an alias.
        case typeParameters
    }

    /// What it is.
    let kind: Kind
    /// The scope around it; its own number for the module.
    let parent: Int
    /// The names of the definitions that it is in, its own among them.
    let path: [String]
    /// What its names are bound to.
    var bound: [String: PythonBound] = [:]
    /// The names that it declares to be the module's, or an outer function's.
    var declared: [String: Declaration] = [:]

    /// Whose a declared name is.
    enum Declaration { case global, nonlocal }
}

/// What a name is bound to in a scope.
struct PythonBound {
    /// Where a name comes from.
    enum Source {
        case definition
        /// One of the imports of the file, by number.
        case imported(Int)
        /// A parameter, with its type where that is a name.
        case parameter(PythonChain?)
        /// The first parameter of a method, and the class.
        case receiver([String])
        /// The first parameter of a class method, and the class.
        case classReceiver([String])
        /// An assignment of something that is named, or of a call of that.
        case assigned(PythonChain, isInstance: Bool)
        case other
    }

    /// The number of the node from which on it is bound.
    private(set) var position: Int
    /// Where it comes from.
    private(set) var source: Source

    init(_ source: Source, at position: Int) {
        self.source = source
        self.position = position
    }

    /// Binds it once more. An import stays one, for what stands beside it is what to do without; else nobody can tell.
    mutating func bind(_ other: Source, at place: Int) {
        position = min(position, place)
        switch (source, other) {
        case (.imported, _), (.definition, _): break
        case (_, .imported), (_, .definition): source = other
        default: source = .other
        }
    }
}
