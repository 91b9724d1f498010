/// What the bytes of one file say by themselves: nothing of it depends on another file.
package struct FileFacts: Hashable, Sendable {
    /// The language it was read in.
    package var language: Language
    /// What it imports, in order.
    package var imports: [Import] = []
    /// The functions, methods, classes and fields that it defines, in order, an outer one before those inside.
    package var definitions: [Definition] = []
    /// The names that it binds at its top level in any other way: assignments, loops, `with`, exports of another module.
    package var bindings: [Binding] = []
    /// The calls whose callee is a name, or names joined by dots.
    package var calls: [Call] = []
    /// The uses of names joined by dots that are no calls, and of imported names, with what the first name is bound to.
    package var uses: [Use] = []
    /// The exceptions that it catches, where they are names.
    package var caught: [Use] = []
    /// The names that nothing in the file binds where they are used, and that the language does not have built in.
    package var unresolved: [NamePlace] = []
    /// Texts that hold names joined by dots, in calls of `patch` and its like and wherever else rules need them.
    package var dottedTexts: [NamePlace] = []
    /// Every word of the file that could be a name, once, sorted: which files a changed name concerns.
    package var words: [String] = []
    /// Whether more names may be there than can be seen: a `__getattr__`, an assignment to the names of the file as a whole.
    /// What an import of everything brings is no part of that: who asks can look into the module.
    package var isOpen = false
    /// Those that `__all__` names, or its like; nil where there is no such list.
    package var exported: [String]?
    /// The templates that code renders, where a text names them.
    package var renders: [TemplateUse] = []
    /// The calls that fail for what a request may bring, where nothing catches that.
    package var conversions: [InputConversion] = []
    /// What its classes say of tables of a database.
    package var modelFields: [ModelField] = []
    /// The calls that render templates, with what they give to them.
    package var renderCalls: [RenderCall] = []
    /// What the file gives to all templates.
    package var templateGlobals = TemplateGlobals()
    /// What a template says; nil in other files.
    package var template: TemplateFacts?
    /// The keys that stand twice in one mapping of a data file.
    package var duplicateKeys: [DuplicateKey] = []

    /// The packages that a manifest asks for.
    package var requirements: [Requirement] = []
    /// The packages that a lock file settles.
    package var locked: [LockedPackage] = []

    package init(language: Language) { self.language = language }
}

/// A name, and the line it stands in.
package struct NamePlace: Hashable, Sendable {
    /// The name; `a.b.c` where it is several, joined by dots.
    package let name: String
    /// The line, from 1.
    package let line: Int

    package init(_ name: String, line: Int) {
        self.name = name
        self.line = line
    }
}

/// A key that stands twice in one mapping.
package struct DuplicateKey: Hashable, Sendable {
    /// The keys from the root down to it.
    package let path: [String]
    /// The lines of the two, the first one first.
    package let lines: [Int]

    package init(path: [String], lines: [Int]) {
        self.path = path
        self.lines = lines
    }
}
