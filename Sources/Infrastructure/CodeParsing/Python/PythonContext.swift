/// What surrounds a node of a Python file.
struct PythonContext {
    /// The scope that names are looked up in.
    var scope = 0
    /// The names of the definitions that it is in.
    var container: [String] = []
    /// The innermost class, by the names from the outermost definition.
    var enclosingClass: [String]?
    /// The innermost function, by its number among the definitions.
    var function: Int?
    /// Whether it is run when a function is, or never.
    var isDeferred = false
    /// Whether something decides in this definition if it is run.
    var isConditional = false
    /// Whether it may be run more than once.
    var isInLoop = false
    /// Whether only type checkers see it.
    var isTypeOnly = false
    /// What may fail in it without harm.
    var guards: PythonGuards = []
    /// Whether texts in it are types.
    var isAnnotation = false
    /// Whether it is the part of a type in which texts are values.
    var isLiteral = false
}

/// What may fail without harm.
struct PythonGuards: OptionSet {
    let rawValue: UInt8

    /// An import.
    static let imports = PythonGuards(rawValue: 1)
    /// The use of a name that nothing binds.
    static let names = PythonGuards(rawValue: 2)
    /// The use of an attribute that isn't there.
    static let attributes = PythonGuards(rawValue: 4)
    /// A value that is none of its type.
    static let values = PythonGuards(rawValue: 8)

    /// What the names of caught exceptions guard; nil stands for all exceptions.
    init(catching names: [String]?) {
        self.init(rawValue: 0)
        guard let names else {
            formUnion([.imports, .names, .attributes, .values])
            return
        }
        for name in names {
            switch name {
            // Whoever catches all of them seldom means that a name may be missing; that a module may be, often.
            case "Exception", "BaseException": formUnion([.imports, .values])
            case "ValueError", "TypeError", "InvalidOperation", "ArithmeticError": insert(.values)
            case "ImportError", "ModuleNotFoundError": insert(.imports)
            case "NameError": insert(.names)
            case "AttributeError": insert(.attributes)
            default: break
            }
        }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
}
