import Domain

extension ScriptReader {
    /// Reads one node; those inside come after it.
    mutating func read(_ node: Int) {
        switch kind(node) {
        case .identifier, .shorthandIdentifier: load(node)
        case .memberExpression: readMember(node)
        case .callExpression: readCall(node, .function)
        case .newExpression: readCall(node, .constructor)
        case .string: readString(node)
        case .importStatement: readImport(node)
        case .exportStatement: readExport(node)
        case .variableDeclarator: readVariable(node)
        case .assignmentExpression: readAssignment(node)
        case .functionDeclaration, .generatorDeclaration, .functionExpression, .generatorFunction, .arrowFunction:
            readFunction(node)
        case .methodDefinition: readMethod(node)
        case .classDeclaration, .abstractClass, .classExpression: readClass(node)
        case .fieldDefinition, .publicField: readField(node)
        default: readOther(node)
        }
    }

    private mutating func readOther(_ node: Int) {
        switch kind(node) {
        case .catchClause: if let name = child(node, .parameter) { bindPattern(name, isDeclaration: false) }
        case .forIn: if let left = child(node, .left) { bindPattern(left, isDeclaration: false) }
        case .jsxOpening, .jsxSelfClosing: readElement(node)
        case .enumDeclaration, .internalModule: bindOuter(node)
        case .ambientDeclaration: readAmbient(node)
        case .ifStatement, .tryStatement: enterConditional(node)
        case .statementBlock: enterBlock(node)
        case .unaryExpression: readUnary(node)
        case .jsxClosing, .interfaceDeclaration, .typeAlias, .functionSignature, .methodSignature, .abstractMethod,
            .typeAnnotation, .typeArguments, .typeParameters, .implementsClause, .typePredicate, .assertsAnnotation,
            .functionType, .constructorType, .objectType, .indexSignature, .literalType:
            walk.skip(node)
        default: break
        }
    }

    /// What is asked for by `typeof` may be missing.
    private mutating func readUnary(_ node: Int) {
        guard tree.children(node).contains(where: { kind($0) == .typeofKeyword }) else { return }
        var inner = context
        inner.isGuarded = true
        walk.enter(node, inner)
    }

    private mutating func enterConditional(_ node: Int) {
        var inner = context
        inner.isConditional = true
        walk.enter(node, inner)
    }

    private mutating func enterBlock(_ node: Int) {
        var inner = context
        inner.isInBlock = true
        walk.enter(node, inner)
    }

    /// `<Name x="y">` uses what it names; a name in small letters is one of HTML's.
    private mutating func readElement(_ node: Int) {
        guard let name = child(node, .name), kind(name) == .identifier else { return }
        if let first = text(name).unicodeScalars.first, first.properties.isLowercase { walk.consume(name) }
    }

    private mutating func bindOuter(_ node: Int) {
        guard let name = child(node, .name) else { return }
        if kind(name) == .identifier {
            walk.consume(name)
            scopes[context.scope].bind(text(name), .other)
            if context.scope == 0 { values.append((text(name), line(name), .other, false)) }
        }
        // What a namespace declares is none of the module's.
        if kind(node) == .internalModule { walk.skip(node) }
    }

    /// `declare const x: string` says what others bind.
    private mutating func readAmbient(_ node: Int) {
        for part in node..<tree.nodes[node].next where kind(part) == .identifier {
            scopes[0].bind(text(part), .other)
        }
        walk.skip(node)
    }

    private mutating func readString(_ node: Int) {
        guard let text = plainText(node), text.utf8.contains(UInt8(ascii: ".")), DottedName.isName(text.utf8) else {
            return
        }
        facts.dottedTexts.append(NamePlace(text, line: line(node)))
    }
}
