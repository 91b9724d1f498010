/// What a node is to its parent, of what readers ask for.
enum Field: String, CaseIterable, Sendable {
    /// Nothing, or nothing that a reader asks for.
    case none = ""
    case name, body, parameters, superclasses, arguments, function, object, attribute, left, right, type, value, alias
    case condition, consequence, alternative, definition, subject, pattern, key, source, property, declaration
    case moduleName = "module_name"
    case returnType = "return_type"
    case typeParameters = "type_parameters"
    case constructor, superclass, interfaces, path, receiver, method, scope, label, kind, initializer, parameter
    case index, argument, result, package, reference, `operator`
    case defaultValue = "default_value"
    case externalName = "external_name"
    case declarator
}
