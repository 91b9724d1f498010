import Domain
import Testing

@Suite struct ImportListTests {
    static let added: [ScriptedClash] = [
        ("a.py", "import os\n", "from x import y\n"),
        ("a.pyi", "from x import y as z\n", "from x import y\n"),
        ("a.py", "    import os\n", "    import sys\n"),
        ("a.js", "import a from 'a';\n", "import {b, c as d} from \"b\";\n"),
        ("a.ts", "import type {A} from './a'\n", "import * as b from './b'\n"),
        ("a.tsx", "import './a.css'\n", "import {\n  b,\n  c,\n} from './b'\n"),
        ("a.cjs", "const a = require('a');\n", "const {b} = require('b');\n"),
        ("index.ts", "export * from './a';\n", "export {b} from './b';\n"),
        ("a.vue", "import A from './A.vue'\n", "import B from './B.vue'\n"),
        ("A.java", "import a.b.C;\n", "import static a.b.D.e;\n"),
        ("A.kt", "import a.b.C\n", "import a.b.C as D\n"),
        ("A.scala", "import a.b.{C, D}\n", "import a.e._\n"),
        ("a.go", "import \"fmt\"\n", "import x \"github.com/x/y\"\n"),
        ("a.rs", "use a::b::{c, d as e};\n", "pub(crate) use f::*;\n"),
        ("a.rs", "mod a;\n", "pub mod b;\n"),
        ("a.rb", "require 'a'\n", "require_relative \"b\"\n"),
        ("a.php", "use A\\B;\n", "use A\\{C, D as E};\n"),
        ("a.c", "#include <a.h>\n", "#include \"b/c.h\" // for d\n"),
        ("A.cs", "using A.Models;\n", "using B.Models;\n"),
        ("A.swift", "import A\n", "@testable import B\n"),
        ("a.ex", "alias A.B\n", "import A.C\n"),
        ("a.scss", "@import 'a';\n", "@use \"b\" as c;\n"),
        ("a.css", "@import url(\"a.css\");\n", "@import \"b.css\";\n"),
        ("a.dart", "import 'a.dart';\n", "import 'b.dart' show c, d;\n"),
        ("a.proto", "import \"a.proto\";\n", "import public \"b.proto\";\n"),
    ].map { ScriptedClash($0.0, "", $0.1, $0.2, after: "\n", before: "\nx\n", is: true) }

    @Test("imports that both sides add go together", arguments: added)
    func both(clash: ScriptedClash) throws { try clash.expect(.importList) }

    static let lists: [ScriptedClash] = [
        // Names of one statement, on one line and on several.
        .init("a.py", "from x import a\n", "from x import a, b\n", "from x import a, c\n", is: true),
        .init(
            "a.py", "", "    b,\n", "    c,\n", after: "from x import (\n    a,\n", before: ")\n\ndef f(): pass\n",
            is: true),
        .init("a.ts", "", "  b,\n", "  c as d,\n", after: "import {\n  a,\n", before: "} from 'x'\n", is: true),
        .init("a.go", "", "\t\"b\"\n", "\tz \"c/v2\"\n", after: "import (\n\t\"a\"\n", before: ")\n", is: true),
        .init(
            "a.rs", "", "        c,\n", "        d,\n", after: "use a::{\n    b::{\n", before: "    },\n};\n", is: true),
        // One drops, the other adds.
        .init("a.py", "import a\nimport b\n", "import b\n", "import a\nimport c\nimport b\n", is: true),
        .init("A.java", "import a.A;\nimport b.B;\n", "import a.A;\n", "import c.C;\nimport b.B;\n", is: true),
        // Both make the same change, and one more each.
        .init(
            "a.ts", "import {A} from 'a'\n", "import type {A} from 'a'\nimport {B} from 'b'\n",
            "import type {A} from 'a'\nimport {C} from 'c'\n", is: true),
        // Written anew in another form.
        .init("a.py", "from x import a\n", "from x import (\n    a,\n    b,\n)\n", "from x import a, c\n", is: true),
    ]

    @Test("names within a statement go together, and so do one that goes and one that comes", arguments: lists)
    func within(clash: ScriptedClash) throws { try clash.expect(.importList) }

    static let misses: [ScriptedClash] = [
        // One name from two places.
        .init("a.py", "", "from a import x\n", "from b import x\n", is: false),
        .init("a.py", "", "import x\n", "import y as x\n", is: false),
        .init("a.ts", "", "import {A} from 'a'\n", "import type {A} from 'a'\n", is: false),
        .init("A.java", "", "import a.C;\n", "import b.C;\n", is: false),
        .init("a.go", "", "import \"a/x\"\n", "import \"b/x\"\n", is: false),
        .init("a.rs", "", "use a::X;\n", "use b::{Y as X};\n", is: false),
        .init("a.php", "", "use A\\X;\n", "use B\\X;\n", is: false),
        .init("A.cs", "", "using X = A.B;\n", "using X = A.C;\n", is: false),
        // Moved on one side, changed or dropped on the other.
        .init("a.py", "from a import x\n", "from b import x\n", "from a import x, y\n", is: false),
        .init("a.py", "from a import x\n", "from b import x\n", "import z\n", is: false),
        .init("a.py", "from a import x\n", "from b import y\n", "from a import x, z\n", is: false),
        .init("a.css", "@import \"a\";\n", "@import \"b\";\n", "@import \"c\";\n", is: false),
        // Something else among them, or no import at all.
        .init("a.py", "", "import a\n", "import b\nx = 1\n", is: false),
        .init("a.py", "", "import a\n# for b\n", "import c\n", is: false),
        .init("a.py", "", "try:\n    import a\n", "import b\n", is: false),
        .init("a.py", "", "import a\n", "    import b\n", after: "def f():\n", is: false),
        .init("a.js", "", "export const a = 1\n", "import b from 'b'\n", is: false),
        .init("a.js", "", "const a = load('a')\n", "const b = load('b')\n", is: false),
        .init("a.go", "", "\t\"b\",\n", "\t\"c\",\n", after: "var x = f(\n\t\"a\",\n", before: ")\n", is: false),
        .init("A.cs", "", "using (var a = B()) {\n", "using A;\n", is: false),
        .init("A.cs", "", "using var a = b;\n", "using A;\n", is: false),
        .init("a.php", "", "    use A;\n", "    use B;\n", after: "class X {\n", is: false),
        .init("a.rb", "", "require 'a' if b\n", "require 'c'\n", is: false),
        .init("a.c", "", "#include A\n", "#include <b.h>\n", is: false),
        .init("a.txt", "", "import a\n", "import b\n", is: false),
        // The names of a call's or a function's parentheses.
        .init("a.py", "", "    b,\n", "    c,\n", after: "f(\n    a,\n", before: ")\n", is: false),
        .init("a.rs", "", "    b,\n", "    c,\n", after: "enum A {\n", before: "}\n", is: false),
    ]

    @Test("what binds a name twice, moves what the other changes, or is no import, needs judgement", arguments: misses)
    func manual(clash: ScriptedClash) throws { try clash.expect(.importList) }

    @Test("in files that both added, an import that one has and the other has not is one of a list")
    func bothAdded() throws {
        let texts = ["", "import a\n\nx\n", "import b\n\nx\n"].map { Text(Array($0.utf8)) }
        let merge = TextMerge(
            base: texts[0], ours: texts[1], theirs: texts[2],
            ourDiff: try #require(LineDiff.between(texts[0], texts[1])),
            theirDiff: try #require(LineDiff.between(texts[0], texts[2])), bothAdded: true)
        #expect(merge.conflicts(at: "a.py").map(\.category) == [.importList])
        #expect(merge.conflicts(at: "a.txt").map(\.category) == [.manual])
        #expect(merge.conflicts.map(\.category) == [.manual])
    }
}
