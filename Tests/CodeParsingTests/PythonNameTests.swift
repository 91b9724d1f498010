import Domain
import Testing

@Suite("What the names of a Python file stand for")
struct PythonNameTests {
    private let module = ModuleName("m")

    private func calls(_ text: String) async throws -> [Reference] {
        try await TestSource.facts(text).calls.map(\.callee)
    }

    @Test("an imported name is looked up in its module")
    func imports() async throws {
        let calls = try await calls(
            """
            import a.b, a.b as x
            from m import n as o
            a.b.f()
            x.f()
            o.f()
            """)
        #expect(
            calls == [
                Reference(.module(ModuleName("a")), ["b", "f"]), Reference(.module(ModuleName("a.b")), ["f"]),
                Reference(.module(module), ["n", "f"]),
            ])
    }

    @Test("a receiver is an object of its class where one can tell")
    func receivers() async throws {
        let calls = try await calls(
            """
            from m import C
            class A(C):
                def f(self, other: C, rest):
                    self.f()
                    super().f()
                    other.g()
                    rest.g()
                    mine = C()
                    mine.g()
                    C().g()
                @classmethod
                def h(cls):
                    cls.f()
            """)
        let type = Reference(.module(module), ["C"])
        let own = Reference(.file, ["A"])
        #expect(
            calls.filter { $0.names != ["super"] } == [
                Reference(.instance(of: own), ["f"]), Reference(.superclass(of: ["A"]), ["f"]),
                Reference(.instance(of: type), ["g"]), Reference(.unknown, ["rest", "g"]), type,
                Reference(.instance(of: type), ["g"]), Reference(.instance(of: type), ["g"]), type,
                Reference(.file, ["A", "f"]),
            ])
    }

    @Test("a call says what it gives")
    func arguments() async throws {
        let call = try #require(try await TestSource.facts("def g():\n    f(1, *a, k=2, **b)\n").calls.first)
        #expect((call.positional, call.keywords) == (1, ["k"]))
        #expect(call.hasMorePositional && call.hasMoreKeywords)
        #expect(call.container == ["g"])
    }

    @Test(
        "a name that nothing binds is unresolved",
        arguments: [
            ("x", ["x"]), ("print(len)", []), ("x = 1\nx", []), ("def f():\n    return x", ["x"]),
            ("def f():\n    return x\nx = 1", []), ("x\nx = 1", ["x"]),
            ("class A:\n    x = 1\n    y = x\n    def f(self):\n        return x", ["x"]),
            ("[a for a in b if a]", ["b"]), ("b = 1\n[c for a in b for c in a]", []),
            ("try:\n    x\nexcept NameError:\n    x = 1", []), ("from m import *\nx", ["x"]),
            ("def f(a: 'X') -> 'list[Y]': pass", ["X", "Y"]),
            ("from typing import Literal\nx: Literal['a', 'b']", []),
            ("def f[T](a: T) -> T: return a\nclass A[U](list[U]): pass\ntype B[V] = list[V]", []),
            ("lambda a, *b, c=d: a + b + c", ["d"]), ("f'{x!r:>{y}}'", ["x", "y"]),
            ("try:\n    pass\nexcept E as e:\n    e", ["E"]), ("x += 1", ["x"]), ("def f():\n    x\n    x = 1", ["x"]),
            ("def f():\n    for i in ():\n        if i: x\n        x = 1\n    return [y for y in x]", []),
            ("def f():\n    def g(): return x\n    x = 1", []),
            ("def f():\n    return x if (x := 1) else 2", []),
            ("try:\n    x\nexcept Exception:\n    pass", ["x"]), ("__all__ = ['x']", ["x"]),
            ("def f():\n    global g\n    g = 1\ng", []),
            ("def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2", []),
            ("class A:\n    __qualname__\n    def f(self): return __class__", []),
            ("globals().update(a=1)\nx", []), ("with a as (b, c): b, c", ["a"]),
            ("if (n := 1): pass\n[m := x for x in ()]\nn, m", []),
            ("@d\ndef f(): pass", ["d"]), ("x = x", ["x"]), ("for i in (): i", []), ("def f(a=f): pass", ["f"]),
        ])
    func unresolved(_ text: String, _ names: [String]) async throws {
        let facts = try await TestSource.facts(text)
        #expect(Set(facts.unresolved.map(\.name)) == Set(names))
    }

    @Test("a text that holds names joined by dots is told with its line")
    func dottedTexts() async throws {
        let facts = try await TestSource.facts("patch('a.b.c')\nx = 'no name'\ny = f'a.{x}'\n")
        #expect(facts.dottedTexts == [NamePlace("a.b.c", line: 1)])
    }

    @Test("a template that is rendered is named")
    func templates() async throws {
        let facts = try await TestSource.facts(
            "render_template('a.html', x=1)\nrender_template('b.html' if x else 'c.html')\nopen('d.html')\n")
        #expect(facts.renders.map(\.name) == ["a.html", "b.html", "c.html"])
    }
}
