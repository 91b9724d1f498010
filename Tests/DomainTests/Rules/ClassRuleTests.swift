import Domain
import Testing

@Suite("Rules of classes and exceptions") struct ClassRuleTests {
    private let abstract = Reference.of("abc", "abstractmethod")

    @Test("an override must take what the overridden method takes")
    func overrides() {
        func problems(_ own: String) -> [Problem] {
            let tree = PaperTree([
                "base.py": .python([.type("Client"), .function("Client.join", "self, user, code=")]),
                "plex.py": .python([.type("Plex", .of("base", "Client")), .function("Plex.join", own, line: 4)]),
            ])
            return tree.problems(of: OverrideSignature.rule, in: ["plex.py"])
        }
        func problem(_ mismatch: CallMismatch) -> [Problem] {
            [.interface(.overrideSignature(method: "Plex.join", of: "Client", mismatch))]
        }
        #expect(problems("self, user, code=").isEmpty)
        #expect(problems("self, *all, **rest").isEmpty)
        #expect(problems("self, user, code=, more=").isEmpty)
        #expect(problems("self, user") == problem(.tooManyPositional(given: 3, taken: 2)))
        #expect(problems("self, user, code") == problem(.missing(["code"])))
    }

    @Test("a class must define what its base class makes it define")
    func required() {
        func problems(_ definitions: Definition...) -> [Problem] {
            let tree = PaperTree([
                "base.py": .python([
                    .type("Client", .of("abc", "ABC")), .function("Client.join", "self", abstract),
                    .function("Client.leave", "self", abstract),
                ]),
                "plex.py": .python(definitions),
            ])
            return tree.problems(of: NewRequiredMember.rule)
        }
        let type = Definition.type("Plex", .of("base", "Client"))
        #expect(problems(type, .function("Plex.join"), .function("Plex.leave")).isEmpty)
        #expect(problems(type, .function("Plex.join")) == [.interface(.newRequiredMember("leave", of: "Client"))])
        #expect(problems(type, .function("Plex.more", "self", abstract)).isEmpty)
        #expect(problems(.type("Plex", .of("base", "Client"), .of("other", "Mixin"))).isEmpty)
    }

    @Test("an exception that is caught or raised must be there")
    func exceptions() {
        let missing = Reference.of("errors", "PaymentError")
        let there = Reference.of("errors", "ShopError")
        let views = FileFacts.python(imports: [.from("errors", nil)]) {
            $0.caught = [Use(missing, line: 7), Use(there, line: 8)]
        }
        let tree = PaperTree(["errors.py": .python([.type("ShopError")]), "views.py": views])
        let found = tree.violations(of: RemovedException.rule, in: ["views.py"])
        #expect(found.map(\.problem) == [.interface(.removedException("PaymentError", module: "errors"))])
        #expect(found.first?.lines == [7])
        #expect(found.first?.cause == CodeSymbol("errors.py", ["PaymentError"]))
    }
}
