extension PythonReader {
    /// Reads one node; those inside come after it.
    mutating func read(_ node: Int) {
        switch kind(node) {
        case .identifier: load(node)
        case .attribute: readAttribute(node)
        case .call: readCall(node)
        case .string: readString(node)
        case .keywordArgument, .keywordPattern: if let name = tree.children(node).first { walk.consume(name) }
        case .dottedName: for part in tree.children(node).dropFirst() { walk.consume(part) }
        case .importStatement: readImport(node)
        case .importFrom, .futureImport: readImportFrom(node)
        case .functionDefinition: readFunction(node)
        case .classDefinition: readClass(node)
        case .lambda: readLambda(node)
        case .typeAlias: readTypeAlias(node)
        case .assignment: readAssignment(node)
        case .augmentedAssignment: readAugmentedAssignment(node)
        case .namedExpression: readNamedExpression(node)
        case .asPatternTarget: bindTargets(in: node, at: node)
        case .caseClause: readCase(node)
        case .listComprehension, .setComprehension, .dictionaryComprehension, .generatorExpression:
            readComprehension(node)
        case .forInClause: if let left = child(node, .left) { bindTargets(in: left, at: left) }
        case .globalStatement: declare(node, .global)
        case .nonlocalStatement: declare(node, .nonlocal)
        case .raiseStatement: readRaise(node)
        case .type: readType(node)
        case .subscript_, .genericType: readSubscript(node)
        case .memberType: if let name = Array(tree.children(node)).last { walk.consume(name) }
        default: readStatement(node)
        }
    }

    private mutating func readStatement(_ node: Int) {
        switch kind(node) {
        case .forStatement, .whileStatement: readLoop(node)
        case .ifStatement, .elifClause: readIf(node)
        case .tryStatement: readTry(node)
        case .withStatement: readWith(node)
        case .exceptClause: checkHandler(node)
        case .returnStatement: readReturn(node)
        case .printStatement, .execStatement: foreignLine = foreignLine ?? line(node)
        default: break
        }
    }
}
