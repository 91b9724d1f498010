/// A route as a call spells it, before it is known where that is mounted.
struct RouteDraft: Sendable {
    /// The methods that it answers.
    enum Methods: Sendable {
        case these(Set<String>)
        /// Those that the framework takes where none are given: a view that is a class answers what it has methods for.
        case usual(Set<String>)
        /// What the class has methods for.
        case ofType
        case unknown
    }

    /// By what name links know it.
    enum Name: Sendable {
        case value(CodeValue)
        /// The name of what answers it.
        case handler
        /// The name of the class that answers it, in small letters with underscores.
        case typeInSnakes
        case none
        case unknown

        /// Whether there is one.
        var isAny: Bool { if case .none = self { false } else { true } }
    }

    /// What answers it.
    enum Handler: Sendable {
        case decorated(WebCall.Decorated)
        case value(CodeValue)
        /// The class of these names.
        case type([String])
    }

    /// The pattern of its address, without prefixes.
    let rule: CodeValue?
    let methods: Methods
    let name: Name
    let handler: Handler?
    /// What its parameters are where an address has none.
    var defaults: CodeValue?
    /// Whether the pattern is made of a regular expression.
    var isRegular = false
}

/// A route that was declared, and where.
struct DeclaredRoute: Sendable {
    let draft: RouteDraft
    let router: RouterUse
    /// Where its names are looked up.
    let scope: WebScope
    let line: Int
    let isConditional: Bool
}

/// One router that was put on another one.
struct Mount: Sendable {
    /// What it was put on; nil where nobody knows: an application that comes as a parameter.
    let parent: RouterUse?
    let child: RouterUse
    /// What stands before the addresses; nil where nothing was said.
    let prefix: WebText?
    /// The name that it goes by there.
    let name: WebText?
    /// Whether nothing decides if it happens, and the function that does it is called.
    let isCertain: Bool
    let path: RepositoryPath
    let line: Int
}
