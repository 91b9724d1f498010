import Domain
import Testing

@Suite("What a script says")
struct ScriptTests {
    @Test("each spelling of an import names its module, its name and what it is known by")
    func imports() async throws {
        let facts = try await TestSource.facts(
            """
            import d, { a as b, type T } from "m";
            import * as ns from "n";
            import type { U } from "u";
            import "side";
            const { o, p: q } = require("c");
            export { x as y } from "z";
            export * from "w";
            """, at: "src/a.ts")
        #expect(
            facts.imports == [
                Import(ModuleName("m"), name: "default", alias: "d", line: 1),
                Import(ModuleName("m"), name: "a", alias: "b", line: 1),
                Import(ModuleName("m"), name: "T", alias: "T", kind: .typeOnly, line: 1),
                Import(ModuleName("n"), alias: "ns", line: 2),
                Import(ModuleName("u"), name: "U", alias: "U", kind: .typeOnly, line: 3),
                Import(ModuleName("side"), line: 4),
                Import(ModuleName("c"), name: "o", alias: "o", line: 5),
                Import(ModuleName("c"), name: "p", alias: "q", line: 5),
                Import(ModuleName("c"), line: 5),
                Import(ModuleName("z"), name: "x", isReexport: true, line: 6),
                Import(ModuleName("w"), name: "*", isReexport: true, line: 7),
            ])
        #expect(facts.exported == ["y"])
    }

    @Test("what is exported is named, in modules of both kinds")
    func exports() async throws {
        let module = try await TestSource.facts(
            "export const a = 1, { b } = c;\nexport default function f() {}\nexport class G {}\nexport { a as h };\n",
            at: "a.js")
        #expect(module.exported == ["a", "b", "default", "G", "h"])
        let older = try await TestSource.facts("module.exports = { a, b: c, d() {} };\nexports.e = 1;\n", at: "a.js")
        #expect(older.exported == ["a", "b", "d", "e"])
    }

    @Test("functions, classes, methods and fields are defined, and variables bound")
    func definitions() async throws {
        let facts = try await TestSource.facts(
            """
            import { B } from "./b";
            export const f = (a, { b }, c = 1, ...d) => a;
            function g(x) { const inner = () => 1; return inner(); }
            class A extends B {
              p = 1;
              m(y) { this.z = y; this.m(y); super.m(); }
            }
            let v = new A(), w = g;
            """, at: "a.js")
        #expect(
            facts.definitions.map { "\($0.kind.rawValue) \($0.path.joined(separator: "."))" } == [
                "function f", "function g", "function g.inner", "type A", "field A.p", "function A.m", "attribute A.z",
            ])
        #expect(facts.definitions[0].signature?.parameters.map(\.name) == ["a", "", "c", "d"])
        #expect(facts.definitions[2].isLocal)
        #expect(facts.definitions[3].bases == [Reference(.module(ModuleName("./b")), ["B"])])
        #expect(facts.bindings.map(\.name) == ["v", "w"])
        #expect(facts.bindings.allSatisfy { $0.isDeclaration })
        let own = Reference(.file, ["A"])
        #expect(
            facts.calls.map(\.callee) == [
                Reference(.file, ["g", "inner"]), Reference(.instance(of: own), ["m"]),
                Reference(.superclass(of: ["A"]), ["m"]), own,
            ])
    }

    @Test(
        "a name that nothing binds is unresolved in a module",
        arguments: [
            ("import a from 'a';\nb(a);", ["b"]), ("b();", []),
            ("export const x = <Foo a={y}><div/></Foo>;", ["Foo", "y"]),
            ("export default (a, {b: [c]}, d = e) => a + b + c + d;", ["b", "e"]),
            ("import 'a';\nif (typeof q !== 'undefined') q();", []),
            ("import 'a';\ntry {} catch (e) { e }\nfor (const k of l) k;", ["l"]),
            ("import 'a';\nlabel: for (;;) break label;\nconst o = { p: 1, r };\no.p;", ["r"]),
            ("import 'a';\ndocument.body; new HTMLElement(); console.log(1);", []),
            ("import 'a';\nhoisted(); function hoisted() {}\n{ var late = 1 } late;", []),
        ])
    func unresolved(_ text: String, _ names: [String]) async throws {
        let facts = try await TestSource.facts(text, at: "a.jsx")
        #expect(Set(facts.unresolved.map(\.name)) == Set(names))
    }

    @Test("types of TypeScript are no uses of names")
    func types() async throws {
        let facts = try await TestSource.facts(
            """
            import type { T } from "t";
            export interface I { a: Missing; b(c: Other): void }
            export function f<K extends T>(x: K, y?: (z: number) => void): asserts x is K { return x as unknown as Gone; }
            declare const ambient: string;
            enum E { One = 1 }
            export const z = E.One + ambient;
            abstract class H { abstract k(): void; constructor(private s: S) {} }
            """, at: "a.ts")
        #expect(facts.unresolved.isEmpty)
    }
}
