/// Where names are bound together in a template.
struct TemplateScope {
    /// What it is.
    enum Kind: Equatable {
        case template, loop, with
        case block(String)
        /// A macro of a name; what is given to a call has none.
        case macro(String)
        /// A condition: what one of its branches binds, the others do not.
        case condition
    }

    /// What it is.
    let kind: Kind
    /// The statement that ends it.
    let end: String
    /// The names that it binds.
    var bound: Set<String> = []
    /// The names that some way to here binds, and others do not.
    var perhaps: Set<String> = []
    /// The names that it asks for first.
    var asked: Set<String> = []

    init(_ kind: Kind, end: String, bound: Set<String> = []) {
        self.kind = kind
        self.end = end
        self.bound = bound
    }
}
