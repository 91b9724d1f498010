import Testing

@testable import Domain

@Suite("What a class inherits from") struct ClassLineageTests {
    /// Forty classes, each of which inherits from the one before by two ways.
    @Test("is found in no time where many ways lead to the same classes", .timeLimit(.minutes(1)))
    func diamonds() {
        var facts = FileFacts(language: .python)
        func define(_ name: String, _ bases: [String]) {
            let line = facts.definitions.count + 1
            var definition = Definition(
                kind: .type, name: name, lines: LineRange(first: line, last: line), line: line)
            definition.bases = bases.map { Reference(.file, [$0]) }
            facts.definitions.append(definition)
        }
        define("A0", [])
        for number in 1...15 {
            define("L\(number)", ["A\(number - 1)"])
            define("R\(number)", ["A\(number - 1)"])
            define("A\(number)", ["L\(number)", "R\(number)"])
        }
        let blob = ObjectID.zero
        let tree = CodeTree(TreeFiles(["a.py": blob]), roots: [], knowing: [blob: .facts(facts)])
        var resolver = Resolver(tree)
        let last = facts.definitions[facts.definitions.count - 1]
        let lineage = resolver.lineage(of: Defined("a.py", [last]))
        let names = lineage.map { ancestor -> String in
            if case .known(let defined) = ancestor { defined.alternatives[0].name } else { "?" }
        }
        #expect(names == (1...15).reversed().flatMap { ["A\($0)", "L\($0)", "R\($0)"] } + ["A0"])
    }
}
