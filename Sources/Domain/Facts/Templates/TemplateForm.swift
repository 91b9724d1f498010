/// A form of a template that is sent to the application itself.
package struct TemplateForm: Hashable, Sendable {
    /// Whether what it sends may change something: by POST, PUT, PATCH or DELETE.
    package let isMutating: Bool
    /// Whether a script sends it, which may add a token to what is sent.
    package let usesScript: Bool
    /// Whether it holds a token against forged requests.
    package let hasToken: Bool
    /// Whether what it holds is put together elsewhere: a macro that is given the form, a form that writes itself.
    package let isOpen: Bool
    /// The templates that it includes.
    package let included: [String]
    /// The names that it looks fields up on: `form` in `form.name()`.
    package let sources: [String]
    /// The line, from 1.
    package let line: Int

    package init(
        isMutating: Bool, usesScript: Bool = false, hasToken: Bool, isOpen: Bool = false, included: [String] = [],
        sources: [String] = [],
        line: Int
    ) {
        self.isMutating = isMutating
        self.usesScript = usesScript
        self.hasToken = hasToken
        self.isOpen = isOpen
        self.included = included
        self.sources = sources
        self.line = line
    }
}
