import Domain
import Testing

@Suite("What files of other languages define and import")
struct OutlineTests {
    private func names(_ text: String, at path: String) async throws -> [String] {
        try await TestSource.facts(text, at: path).definitions.map {
            "\($0.kind.rawValue) \($0.path.joined(separator: ".")) \($0.signature?.parameters.count ?? -1)"
        }
    }

    @Test("Go: types, methods at their receivers, functions")
    func go() async throws {
        let text = """
            package p
            import ("fmt"; a "x/y")
            type T struct { F int; g, h string }
            func (t *T) M(a, b int, c ...string) error { return nil }
            func Gen[K any](k K) {}
            """
        #expect(
            try await names(text, at: "a.go") == [
                "type T -1", "field T.F -1", "field T.g -1", "field T.h -1", "function T.M 3", "function Gen 1",
            ])
        #expect(try await TestSource.facts(text, at: "a.go").imports.map(\.module.name) == ["fmt", "x/y"])
    }

    @Test("Java: classes, constructors, methods and fields")
    func java() async throws {
        let text = """
            import static a.B.c; import d.*;
            class A extends B { private int x = 1, y; A(int p, String... r) {} void m() { int local; } interface In { int q(); } }
            """
        #expect(
            try await names(text, at: "A.java") == [
                "type A -1", "field A.x -1", "field A.y -1", "function A.A 2", "function A.m 0", "type A.In -1",
                "function A.In.q 0",
            ])
        #expect(try await TestSource.facts(text, at: "A.java").imports.map(\.name) == ["c", "*"])
    }

    @Test("Ruby: modules, classes and methods")
    func ruby() async throws {
        let text = """
            require 'a/b'
            require_relative "c"
            module M
              class A < B
                def m(a, b = 1, *c, d:, e: 2, **f); end
                def self.s; end
              end
            end
            class M::Q; end
            """
        #expect(
            try await names(text, at: "a.rb") == [
                "type M -1", "type M.A -1", "function M.A.m 6", "function M.A.s 0", "type M.Q -1",
            ])
        #expect(
            try await TestSource.facts(text, at: "a.rb").imports.map(\.module) == [
                ModuleName("a/b"), ModuleName("c", level: 1),
            ])
    }

    @Test("PHP: classes, methods, properties and functions")
    func php() async throws {
        let text = """
            <?php
            use C\\D; use E\\F as G;
            class X { const Q = 1; private int $p = 1; function __construct(private int $a, $b = 1, ...$c) {} }
            function foo(int $a) {}
            """
        #expect(
            try await names(text, at: "a.php") == [
                "type X -1", "field X.Q -1", "field X.p -1", "function X.__construct 3", "function foo 1",
            ])
        #expect(try await TestSource.facts(text, at: "a.php").imports.map(\.alias) == ["D", "G"])
    }

    @Test("Swift: types, extensions, functions and properties")
    func swift() async throws {
        let text = """
            import Foundation
            struct S: P {
                var x: Int = 1
                init(a: Int) {}
                func m(_ a: Int, b c: String = "", d: Int...) throws -> Int { 1 }
            }
            extension S { func e() {} }
            let g = 1
            """
        #expect(
            try await names(text, at: "a.swift") == [
                "type S -1", "field S.x -1", "function S.init 1", "function S.m 3", "function S.e 0",
            ])
        let facts = try await TestSource.facts(text, at: "a.swift")
        #expect(facts.imports.map(\.module.name) == ["Foundation"])
        #expect(facts.definitions[3].signature?.parameters.map(\.name) == ["a", "b", "d"])
    }
}
