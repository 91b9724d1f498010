import Testing

@Suite("Mistakes in .orchestrate.yml")
struct ConfigurationMistakeTests {
    private static let top = "version, base, layers, support, symbols, roots, rules, plan, validate"

    /// What follows `version: 1` in line 1, and the sentences without the file's name.
    private static let cases: [(text: String, sentences: [String])] = [
        ("bsae: main", ["2: unknown key 'bsae'; did you mean 'base'?"]),
        ("xyzzy: 1", ["2: unknown key 'xyzzy'; expected one of: \(top)"]),
        ("base: [a]", ["2: base: expected a string, found a list"]),
        ("base:", ["2: base: expected a string, found null"]),
        ("base: \"  \"", ["2: base: expected a string, found an empty one"]),
        ("layers: []", ["2: layers: expected a list of layers, found an empty list; leave the key out instead"]),
        ("layers: x", ["2: layers: expected a list of layers, found a string"]),
        ("layers:", ["2: layers: expected a list of layers, found null"]),
        ("layers: [x]", ["2: layers[0]: expected a mapping, found a string"]),
        (
            "layers:\n  - name: a\n    paths: [a]\n  - name: b\n    pahts: [b]",
            [
                "5: layers[1]: missing key 'paths'",
                "6: layers[1]: unknown key 'pahts'; did you mean 'paths'?",
            ]
        ),
        ("layers:\n  - paths: [a]", ["3: layers[0]: missing key 'name'"]),
        (
            "layers:\n  - {name: a, paths: []}",
            ["3: layers[0].paths: expected a list of patterns, found an empty list; leave the key out instead"]
        ),
        ("layers:\n  - {name: a, paths: a}", ["3: layers[0].paths: expected a list of patterns, found a string"]),
        ("layers:\n  - {name: a, paths: [[a]]}", ["3: layers[0].paths[0]: expected a string, found a list"]),
        (
            "layers:\n  - {name: a, paths: [a]}\n  - {name: a, paths: [b]}",
            ["4: layers[1].name: duplicate layer 'a', first in line 3"]
        ),
        (
            "layers:\n  - {name: support, paths: [a]}",
            ["3: layers[0].name: 'support' is reserved for files outside the layers"]
        ),
        (
            "layers:\n  - {name: \"a\\nb\", paths: [a]}",
            ["3: layers[0].name: a layer's name has at most 60 printable characters"]
        ),
        (
            "layers:\n  - {name: domain, paths: [a], mayUse: [domian, x]}",
            [
                "3: layers[0].mayUse[0]: unknown layer 'domian'; did you mean 'domain'?",
                "3: layers[0].mayUse[1]: unknown layer 'x'; expected 'domain'",
            ]
        ),
        (
            "layers:\n  - {name: a, paths: [a], mayUse: a}",
            ["3: layers[0].mayUse: expected a list of layer names, found a string"]
        ),
        (
            "support: [\"a[\"]",
            [#"2: support[0]: invalid pattern: unclosed '['; write \[ for a bracket in a name"#]
        ),
        (
            "support: [a/../b]",
            ["2: support[0]: invalid pattern: '.' and '..' are in no path of a repository"]
        ),
        (
            "support: [*.md]",
            ["2: support[0]: YAML takes a value that starts with * for an alias; quote it: \"*.md\""]
        ),
        (
            "support:\n  - **/x",
            ["3: support[0]: YAML takes a value that starts with * for an alias; quote it: \"**/x\""]
        ),
        ("support: &s [a]", ["2: support: YAML anchors are not supported: &s"]),
        (
            "base: &b x\nvalidate: *b",
            [
                "2: base: YAML anchors are not supported: &b",
                "3: validate: YAML takes a value that starts with * for an alias; quote it: \"*b\"",
            ]
        ),
        (
            "roots: [/app]",
            [
                "2: roots[0]: '/app' is not a directory of the repository; expected a relative path without '.' and '..', or '.'"
            ]
        ),
        (
            "roots: [a/../b, \"\"]",
            [
                "2: roots[0]: 'a/../b' is not a directory of the repository; expected a relative path without '.' and '..', or '.'",
                "2: roots[1]: expected a string, found an empty one",
            ]
        ),
        ("rules: {a/b: fatal}", ["2: rules.a/b: unknown value 'fatal'; expected one of: off, note, warning, error"]),
        ("rules: {a/b: eror}", ["2: rules.a/b: unknown value 'eror'; did you mean 'error'?"]),
        (
            "rules: {Migrations: error}",
            ["2: rules: 'Migrations' is not a rule's name; expected one like 'migrations/multiple-heads'"]
        ),
        (
            "rules: {a/b/c: off}",
            ["2: rules: 'a/b/c' is not a rule's name; expected one like 'migrations/multiple-heads'"]
        ),
        ("rules: [a]", ["2: rules: expected a mapping, found a list"]),
        (
            "plan: {prio: {}}",
            [
                "2: plan: unknown key 'prio'; expected one of: priority, mergeMethod, mergeMethods, superseded, holdLabels, requiredChecks, resolve"
            ]
        ),
        ("plan: {holdLabels: wip}", ["2: plan.holdLabels: expected a list of names, found a string"]),
        ("plan: {requiredChecks: ['']}", ["2: plan.requiredChecks[0]: expected a string, found an empty one"]),
        ("plan: {priority: {a: 1.5}}", ["2: plan.priority.a: expected an integer, found '1.5'"]),
        (
            "plan: {mergeMethod: sqash}",
            ["2: plan.mergeMethod: unknown value 'sqash'; did you mean 'squash'?"]
        ),
        ("plan: {mergeMethods: {a: [1]}}", ["2: plan.mergeMethods.a: expected a string, found a list"]),
        ("plan: {priority: {a: \"1\"}}", ["2: plan.priority.a: expected an integer, found '1'"]),
        (
            "plan: {priority: {a: 99999999999999999999}}",
            ["2: plan.priority.a: expected an integer, found '99999999999999999999'"]
        ),
        ("plan: {priority: {\"a b\": [1]}}", ["2: plan.priority.\"a b\": expected an integer, found a list"]),
        ("validate: {a: b}", ["2: validate: expected a string, found a mapping"]),
        ("version: 1", ["2: version: duplicate key, first in line 1"]),
        (
            "base: a\nroots: [x]\n\"base\": b\nroots: [y]\nbase: c",
            [
                "4: base: duplicate key, first in line 2", "5: roots: duplicate key, first in line 3",
                "6: base: duplicate key, first in line 2",
            ]
        ),
        ("rules:\n  a/b: off\n  a/b: on", ["4: rules.a/b: duplicate key, first in line 3"]),
        ("[a]: b", ["2: expected a string as a key, found a list"]),
        ("\"\\e[31m\": b", [#"2: unknown key '\x1B[31m'; expected one of: \#(top)"#]),
    ]

    @Test("Each is answered with its line, the key and what is allowed", arguments: cases.indices)
    func answered(index: Int) throws {
        let (text, expected) = Self.cases[index]
        #expect(try sentences("version: 1\n" + text + "\n") == expected.map { ".orchestrate.yml:" + $0 })
    }

    private static let wholes: [(text: String, sentence: String)] = [
        ("", ":1: missing key 'version'"),
        ("# nothing\n", ":1: missing key 'version'"),
        ("base: main\n", ":1: missing key 'version'"),
        ("version: 2\n", ":1: version: unsupported version '2'; expected '1'"),
        ("version: \"1\"\n", ":1: version: expected an integer, found a string"),
        ("version:\n", ":1: version: expected an integer, found null"),
        ("- a\n", ":1: expected a mapping, found a list"),
        ("hello\n", ":1: expected a mapping, found a string"),
        (
            "version: 1\n---\nversion: 1\n",
            ":2: the file has a second YAML document; remove the line ---"
        ),
        (
            "version: 1\nlayers:\n\t- name: a\n",
            ":3: found a tab at the start of a line; YAML allows only spaces there"
        ),
        (
            "version: 1\nsupport: [a\nbase: x\n",
            ":3: invalid YAML: did not find expected ',' or ']', "
                + "while parsing a flow sequence from line 2"
        ),
        (
            "version: 1\nbase: \"x\n",
            ":3: invalid YAML: found unexpected end of stream, "
                + "while scanning a quoted scalar from line 2"
        ),
        (
            "version: 1\nbase: a: b\n",
            ":2: invalid YAML: mapping values are not allowed in this context"
        ),
        ("version: 1\nbase: \u{1}\n", ":2: invalid YAML: control characters are not allowed"),
        ("version: 1\nbase: \u{E000}\n", ": the file holds a private-use character (U+E000 or U+E001)"),
    ]

    @Test("A file that is wrong as a whole is answered with the line", arguments: wholes.indices)
    func wholeFile(index: Int) throws {
        let (text, sentence) = Self.wholes[index]
        #expect(try sentences(text) == [".orchestrate.yml" + sentence])
    }
}
