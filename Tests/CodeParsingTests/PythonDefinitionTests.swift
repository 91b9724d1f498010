import Domain
import Testing

@Suite("What a Python file defines")
struct PythonDefinitionTests {
    @Test("a definition spans its decorators and its body, and not the comments after it")
    func lines() async throws {
        let facts = try await TestSource.facts(
            """
            @first
            @second.third(1)
            def f(
                a,
            ):
                \"\"\"Says what it does.

                At length.
                \"\"\"
                # why
                x = call(
                    a,  # the first
                )

                return x
                # a word after it

            # another one
            """)
        let function = try #require(facts.definitions.first)
        #expect(function.lines == LineRange(first: 1, last: 15))
        #expect(function.line == 3)
        #expect(function.bodyLines == 4)
        #expect(function.decorators == [Reference(.unknown, ["first"]), Reference(.unknown, ["second", "third"])])
    }

    @Test("a signature says how each parameter is given")
    func signatures() async throws {
        let facts = try await TestSource.facts(
            """
            from m import T
            def f(a, /, b: T, c=1, *rest, d, e: "T | None" = None, **more): pass
            def g(*, only): pass
            """)
        let type = Reference(.module(ModuleName("m")), ["T"])
        #expect(
            facts.definitions.map(\.signature) == [
                CallSignature([
                    .init("a", passing: .positionalOnly), .init("b", annotation: type), .init("c", hasDefault: true),
                    .init("rest", passing: .restPositional), .init("d", passing: .keywordOnly),
                    .init("e", passing: .keywordOnly, hasDefault: true),
                    .init("more", passing: .restKeyword),
                ]),
                CallSignature([.init("only", passing: .keywordOnly)]),
            ])
    }

    @Test("a class has its bases, its fields, its methods and what they bind on the object")
    func classes() async throws {
        let facts = try await TestSource.facts(
            """
            from m import Base, field
            class A(Base, metaclass=M):
                x: int
                y: int = field(default=1)
                z: int = field(repr=False)
                w = 1
                def f(self):
                    self.v = 1
                    class Local: pass
            class B(make()): pass
            if True:
                class C(A): pass
            """)
        #expect(
            facts.definitions.map { "\($0.kind.rawValue) \($0.path.joined(separator: "."))" } == [
                "type A", "field A.x", "field A.y", "field A.z", "field A.w", "function A.f", "attribute A.v",
                "type A.f.Local", "type B", "type C",
            ])
        #expect(facts.definitions[0].bases == [Reference(.module(ModuleName("m")), ["Base"])])
        #expect(facts.definitions.compactMap(\.field?.hasDefault) == [false, true, false, true])
        #expect(facts.definitions[7].isLocal)
        #expect(facts.definitions[8].hasOpenBases)
        #expect(facts.definitions[9].isConditional)
        #expect(facts.definitions[9].bases == [Reference(.file, ["A"])])
    }

    @Test("a name of the module is bound in any way there is")
    func bindings() async throws {
        let facts = try await TestSource.facts(
            """
            a = b = 1
            (c, [d, *e]) = x
            for f in x: pass
            with open(x) as g: pass
            if (h := 1): pass
            match x:
                case {"k": i, **j} | K(l=m): pass
                case [n, *o] as p: pass
            def function():
                global q
                q = 1
            __all__ = ["a", "b"]
            __all__ += ["c"]
            """)
        let names = Set(facts.bindings.map(\.name))
        #expect(names == Set("abcdefghijmnopq".map(String.init) + ["__all__"]))
        #expect(facts.exported == ["a", "b", "c"])
    }
}
