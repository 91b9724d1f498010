import Domain

extension PythonDraft {
    /// A call that renders a template, of which it isn't resolved what is called.
    struct Render {
        /// How the values are given.
        enum Style {
            /// By keyword arguments.
            case keywords
            /// By a mapping, behind the request and the template.
            case requestAndMapping
            /// By a mapping, behind the template, with or without a request before it.
            case response

            init?(_ name: String) {
                switch name {
                case "render_template": self = .keywords
                case "render": self = .requestAndMapping
                case "TemplateResponse": self = .response
                default: return nil
                }
            }

            var takesRequest: Bool { self != .keywords }
        }

        /// What is called.
        let callee: PythonChain
        /// How the values are given.
        let style: Style
        /// The names of the templates.
        let templates: [String]
        /// What is given.
        let arguments: [(name: String, value: PythonChain?)]
        /// Whether more may be given.
        let isOpen: Bool
        /// The definitions that it stands in.
        let container: [String]
        /// The line.
        let line: Int

        /// Returns it with what its names stand for; nil where it is another function of that name.
        func resolved(_ names: PythonNames) -> RenderCall? {
            guard let engine = engine(names.reference(callee)) else { return nil }
            var given = arguments.map { RenderCall.Argument($0.name, value: $0.value.map(names.reference)) }
            if style != .keywords { given.append(RenderCall.Argument("request")) }
            return RenderCall(
                templates, engine, arguments: given, isOpen: isOpen, container: container, line: line)
        }

        private func engine(_ callee: Reference) -> RenderCall.Engine? {
            guard style != .response else { return .jinja }
            guard case .module(let module) = callee.root, module.level == 0 else { return nil }
            switch module.name.prefix(while: { $0 != "." }) {
            case "flask", "quart": return style == .keywords ? .jinja : nil
            case "django": return style == .requestAndMapping ? .django : nil
            default: return nil
            }
        }
    }
}
