import Domain
import Testing

@Suite("interface/changed-signature") struct ChangedSignatureTests {
    private func found(_ definitions: [Definition], _ calls: Call...) -> [Problem] {
        let tree = PaperTree([
            "app/__init__.py": .python(), "app/shop.py": .python(definitions),
            "app/views.py": .python(calls: calls),
        ])
        return tree.problems(of: ChangedSignature.rule, in: ["app/views.py"])
    }

    private func call(
        _ path: String, _ positional: Int = 0, _ keywords: String..., more: Bool = false, on type: String? = nil
    ) -> Call {
        let callee = type.map { Reference.on(.of("app.shop", $0), path) } ?? .of("app.shop", path)
        return Call(
            callee, positional: positional, keywords: keywords, hasMorePositional: more, hasMoreKeywords: more, line: 5)
    }

    private func problem(_ callee: String, _ mismatch: CallMismatch) -> [Problem] {
        [.interface(.changedSignature(callee: callee, mismatch))]
    }

    @Test("names what a call gives too much, leaves out or calls otherwise")
    func mismatches() {
        let add: [Definition] = [.function("add", "item, count=, *, note")]
        #expect(found(add, call("add", 1, "note")).isEmpty)
        #expect(found(add, call("add", 3, "note")) == problem("add", .tooManyPositional(given: 3, taken: 2)))
        #expect(found(add, call("add", 1)) == problem("add", .missing(["note"])))
        #expect(found(add, call("add", 1, "note", "price")) == problem("add", .unknownKeyword("price")))
        #expect(found(add, call("add", 0, more: true)).isEmpty)
        #expect(found([.function("any", "*all, **rest")], call("any", 7, "x")).isEmpty)
    }

    @Test("says nothing where a decorator may change what is taken, or a condition what is there")
    func unknownSignatures() {
        #expect(found([.function("add", "item", .of("celery", "shared_task"))], call("add")).isEmpty)
        #expect(found([.function("add", "item", .of("functools", "lru_cache"))], call("add")).count == 1)
        var other = Definition.function("add", "")
        other.isConditional = true
        #expect(found([.function("add", "item"), other], call("add")).isEmpty)
    }

    @Test("knows what an object and a class give by themselves")
    func methods() {
        let cart: [Definition] = [
            .type("Cart"), .function("Cart.add", "self, item"),
            .function("Cart.load", "cls, key", Reference(.builtin, ["classmethod"])),
            .function("Cart.check", "item", Reference(.builtin, ["staticmethod"])),
            .function("Cart.total", "self", Reference(.builtin, ["property"])),
        ]
        #expect(
            found(cart, call("add", 1, on: "Cart"), call("load", 1, on: "Cart"), call("check", 1, on: "Cart")).isEmpty)
        #expect(found(cart, call("Cart.add", 2), call("Cart.load", 1), call("Cart.check", 1)).isEmpty)
        #expect(found(cart, call("add", 0, on: "Cart")) == problem("Cart.add", .missing(["item"])))
        #expect(found(cart, call("Cart.load", 0)) == problem("Cart.load", .missing(["key"])))
        #expect(found(cart, call("total", 1, on: "Cart")).isEmpty)
    }

    @Test("knows constructors, inherited ones too")
    func constructors() {
        let types: [Definition] = [
            .type("Base"), .function("Base.__init__", "self, key"), .type("Cart", .own("Base")),
            .type("Plain"), .type("Model", .of("sqlalchemy", "Base")),
        ]
        #expect(found(types, call("Cart", 1), call("Plain"), call("Model", 0, "anything")).isEmpty)
        #expect(found(types, call("Cart")) == problem("Cart", .missing(["key"])))
        #expect(found(types, call("Plain", 1)) == problem("Plain", .tooManyPositional(given: 1, taken: 0)))
        let tree = PaperTree(["shop.py": .python(types, calls: [Call(.own("Cart"), positional: 0, line: 1)])])
        #expect(tree.violations(of: ChangedSignature.rule).first?.cause == CodeSymbol("shop.py", ["Base", "__init__"]))
    }

    @Test("knows the constructors that fields make")
    func fields() {
        let dataclass = Reference.of("dataclasses", "dataclass")
        let types: [Definition] = [
            .type("Base", decorators: [dataclass]), .field("Base.key"), .field("Base.kind", isAnnotated: false),
            .type("Item", .own("Base"), decorators: [dataclass]), .field("Item.name"),
            .field("Item.count", hasDefault: true), .type("Pair", .of("typing", "NamedTuple")), .field("Pair.left"),
        ]
        #expect(found(types, call("Item", 3), call("Item", 1, "name"), call("Pair", 1)).isEmpty)
        #expect(found(types, call("Item", 1)) == problem("Item", .missing(["name"])))
        #expect(found(types, call("Item", 4)) == problem("Item", .tooManyPositional(given: 4, taken: 3)))
        #expect(found(types, call("Pair")) == problem("Pair", .missing(["left"])))
    }

    @Test("follows super() to what the base classes take")
    func superclass() {
        let call = Call(Reference(.superclass(of: ["Cart"]), ["__init__"]), positional: 0, line: 9)
        let base: [Definition] = [.type("Base"), .function("Base.__init__", "self, key"), .type("Cart", .own("Base"))]
        let tree = PaperTree(["shop.py": .python(base, calls: [call])])
        #expect(tree.problems(of: ChangedSignature.rule) == problem("Base.__init__", .missing(["key"])))
    }
}
