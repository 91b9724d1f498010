import Domain
import Testing

@Suite("Files that are damaged at random")
struct MutatedFileTests {
    private static let sources = [
        (
            "a.py",
            """
            from m import (a as b, c)
            @d(1)
            class A[T](b, metaclass=M):
                x: "Literal['k'] | None" = field()
                async def f(self, a, /, *r, k=1, **o) -> "T":
                    match a:
                        case {"k": v, **w} | K(l=[m, *n]) as p if v: return f"{a!r:>{k}}"
                    with open(a) as (q, s), suppress(E): global g; del g
                    try: return [y for x in z if (y := x)]
                    except* E as e: raise X(1) from e
            __all__ = ["A"] + m.__all__
            """
        ),
        (
            "a.tsx",
            """
            import d, { a as b } from "m"; export * from "n";
            export default class A<T> extends B.C<T> { #q; static p: string = 1; m({ a, b: [c = 1] }, ...r) { super.m(); } }
            const { o, ...t } = require("c"), f = async (x) => <Foo.Bar y={x}><div/></Foo.Bar>;
            """
        ),
        ("a.html", "{% extends \"a\" if b else 'c' %}{# x #}{% macro m(a, b=f([1])) %}{% raw %}{% endraw %}"),
        ("a.go", "package p\nimport (a \"x/y\")\ntype T struct { F int }\nfunc (t *T) M(a, b int, c ...string) {}\n"),
        ("a.rb", "require 'a'\nmodule M\n  class A::B < C\n    def m(a, b = 1, *c, d:, **e); end\n  end\nend\n"),
        ("a.php", "<?php use C\\D as E; class X { private $p = 1; function f($a, ...$b) {} }"),
        ("A.java", "import a.B; class A { int x, y; A(int p, String... r) {} }"),
        ("a.swift", "import F\nextension S { func m(_ a: Int, b c: Int = 1) {} }\n"),
    ]

    @Test("nothing that anybody may have written ends the program", arguments: sources.indices)
    func mutations(_ index: Int) async throws {
        let (path, text) = Self.sources[index]
        let original = Array(text.utf8)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<400 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let (first, second) = (
                    Int.random(in: 0...bytes.count, using: &generator),
                    Int.random(in: 0...bytes.count, using: &generator)
                )
                let range = min(first, second)..<max(first, second)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes.removeSubrange(range.prefix(8))
                case 1: bytes.insert(contentsOf: bytes[range].prefix(40), at: first)
                case 2: bytes.insert(UInt8.random(in: 9...126, using: &generator), at: first)
                default: bytes.removeSubrange(range.lowerBound..<min(range.upperBound, range.lowerBound + 1))
                }
            }
            _ = try await TestSource.state(bytes, at: path)
        }
    }
}
