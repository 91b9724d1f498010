/// The nodes of the grammars of Go, Java, Ruby, PHP and Swift that the reader knows. Those of one name are of one meaning.
enum OutlineKind: String, CaseIterable, Sendable {
    case other = ""
    case comment, identifier, constant, name, string, call
    case lineComment = "line_comment"
    case blockComment = "block_comment"
    case multilineComment = "multiline_comment"
    case typeIdentifier = "type_identifier"
    case stringContent = "string_content"
    case encapsedString = "encapsed_string"
    case requireOnce = "require_once_expression"
    case require = "require_expression"
    case includeOnce = "include_once_expression"
    case include = "include_expression"

    // Types.
    case classDeclaration = "class_declaration"
    case interfaceDeclaration = "interface_declaration"
    case enumDeclaration = "enum_declaration"
    case recordDeclaration = "record_declaration"
    case annotationType = "annotation_type_declaration"
    case traitDeclaration = "trait_declaration"
    case protocolDeclaration = "protocol_declaration"
    case typeSpec = "type_spec"
    case typeAliasDeclaration = "typealias_declaration"
    case `class`
    case module
    case extensionKeyword = "\"extension\""

    // Functions.
    case functionDeclaration = "function_declaration"
    case functionDefinition = "function_definition"
    case methodDeclaration = "method_declaration"
    case constructorDeclaration = "constructor_declaration"
    case initDeclaration = "init_declaration"
    case protocolFunction = "protocol_function_declaration"
    case method
    case singletonMethod = "singleton_method"
    case methodElement = "method_elem"

    // Parameters.
    case parameter
    case parameterDeclaration = "parameter_declaration"
    case variadicDeclaration = "variadic_parameter_declaration"
    case formalParameter = "formal_parameter"
    case spreadParameter = "spread_parameter"
    case optionalParameter = "optional_parameter"
    case splatParameter = "splat_parameter"
    case keywordParameter = "keyword_parameter"
    case hashSplatParameter = "hash_splat_parameter"
    case blockParameter = "block_parameter"
    case simpleParameter = "simple_parameter"
    case variadicParameter = "variadic_parameter"
    case promotedParameter = "property_promotion_parameter"

    // Fields and constants.
    case fieldDeclaration = "field_declaration"
    case propertyDeclaration = "property_declaration"
    case propertyElement = "property_element"
    case constElement = "const_element"
    case constSpec = "const_spec"
    case varSpec = "var_spec"
    case enumConstant = "enum_constant"
    case enumEntry = "enum_entry"
    case enumCase = "enum_case"

    // Imports.
    case importDeclaration = "import_declaration"
    case importSpec = "import_spec"
    case useClause = "namespace_use_clause"
    case useDeclaration = "namespace_use_declaration"
}
