/// What leads to a route: an attribute of a template, a call in code.
package struct WebLink: Hashable, Sendable {
    /// Where it leads.
    package enum Target: Hashable, Sendable {
        /// A route by its name.
        case route(RouteName)
        /// An address, cut where something is filled in: one part where nothing is.
        case path([String])
        /// Nobody can tell.
        case dynamic
    }

    /// What a route is named by, and what is given to fill its address in.
    package struct RouteName: Hashable, Sendable {
        /// The name.
        package let name: String
        /// Whose function or tag makes an address of it.
        package let kind: Kind
        /// The names of the values that are given.
        package let given: [String]
        /// How many values are given without a name.
        package let positional: Int
        /// Whether more may be given.
        package let hasMore: Bool

        /// Whose function or tag makes an address of a name.
        package enum Kind: String, Hashable, Sendable {
            /// `url_for`, as Flask and Starlette have it.
            case urlFor
            /// `reverse`, `redirect` or the tag `url`, as Django has them.
            case reverse
        }

        package init(
            _ name: String, _ kind: Kind = .urlFor, given: [String] = [], positional: Int = 0, hasMore: Bool = false
        ) {
            self.name = name
            self.kind = kind
            self.given = given
            self.positional = positional
            self.hasMore = hasMore
        }
    }

    /// Whether `url_for` of something of this name is that of the application.
    package static func namesRoutes(_ owner: String) -> Bool {
        ["flask", "request", "app", "router", "current_app"].contains(owner)
    }

    /// The attribute or the function: `hx-post`, `action`, `url_for`.
    package let source: String
    /// Where it leads.
    package let target: Target
    /// The method that it is requested with, in capitals; nil where nobody can tell.
    package let method: String?
    /// The line, from 1.
    package let line: Int

    package init(_ source: String, _ target: Target, method: String? = nil, line: Int) {
        self.source = source
        self.target = target
        self.method = method
        self.line = line
    }
}

/// What a template says of elements by their ids.
package struct ElementFacts: Hashable, Sendable {
    /// The ids that it gives, cut where something is filled in.
    package var ids: [[String]] = []
    /// The ids that attributes of HTMX name, with those attributes.
    package var targets: [Target] = []

    /// An id that an attribute names.
    package struct Target: Hashable, Sendable {
        /// The id.
        package let id: String
        /// The attribute.
        package let attribute: String
        /// The line, from 1.
        package let line: Int

        package init(_ id: String, attribute: String, line: Int) {
            self.id = id
            self.attribute = attribute
            self.line = line
        }
    }

    package init() {}

    /// Whether it says nothing.
    package var isEmpty: Bool { ids.isEmpty && targets.isEmpty }
}

/// What is known of what a file says of addresses.
package enum WebState: Hashable, Sendable {
    /// What it says.
    case facts(WebFacts)
    /// It may say something, and it can't be read.
    case unread
    /// It says nothing.
    case none

    /// What it says; nil where that is nothing, or not known.
    package var facts: WebFacts? { if case .facts(let facts) = self { facts } else { nil } }
}
