import Domain
import Testing

@Suite("What a Python file imports")
struct PythonImportTests {
    @Test("each spelling of an import names its module, its name and what it is known by")
    func spellings() async throws {
        let facts = try await TestSource.facts(
            """
            import a.b
            import a.b as x
            from a import b as c, d
            from . import e
            from ..up.more import f
            from g import *
            """)
        #expect(
            facts.imports == [
                Import(ModuleName("a.b"), alias: "a", line: 1),
                Import(ModuleName("a.b"), alias: "x", line: 2),
                Import(ModuleName("a"), name: "b", alias: "c", line: 3),
                Import(ModuleName("a"), name: "d", alias: "d", line: 3),
                Import(ModuleName("", level: 1), name: "e", alias: "e", line: 4),
                Import(ModuleName("up.more", level: 2), name: "f", alias: "f", line: 5),
                Import(ModuleName("g"), name: "*", line: 6),
            ])
        #expect(!facts.isOpen)
    }

    @Test("an import says when it is carried out, and whether it may fail")
    func kinds() async throws {
        let facts = try await TestSource.facts(
            """
            from typing import TYPE_CHECKING
            if TYPE_CHECKING:
                import a
            else:
                import b
            try:
                import c
            except ImportError:
                import d
            def f():
                import e
            with suppress(ImportError):
                import g
            try:
                import h
            except ValueError:
                pass
            """)
        let kinds = facts.imports.dropFirst().map { "\($0.module.name) \($0.kind.rawValue) \($0.isGuarded)" }
        #expect(
            kinds == [
                "a typeOnly false", "b module false", "c module true", "d module false", "e function false",
                "g module true", "h module false",
            ])
    }
}
