import Testing

@Suite("Mistakes in .orchestrate.yml")
struct ConfigurationMistakeTests {
    private static let top = "version, base, layers, support, roots, rules, plan, validate"

    /// What follows `version: 1` in line 1, and the sentences without the file's name.
    private static let cases: [(text: String, sentences: [String])] = [
        ("bsae: main", ["2: bsae is no key of the configuration; allowed: \(top). Did you mean base?"]),
        ("xyzzy: 1", ["2: xyzzy is no key of the configuration; allowed: \(top)."]),
        ("base: [a]", ["2: base is a list, not text."]),
        ("base:", ["2: base is nothing, not text."]),
        ("base: \"  \"", ["2: base is empty text."]),
        ("layers: []", ["2: layers is an empty list; allowed: a list of layers, or no such key."]),
        ("layers: x", ["2: layers is text, not a list; allowed: a list of layers."]),
        ("layers:", ["2: layers is nothing, not a list; allowed: a list of layers."]),
        ("layers: [x]", ["2: layers[0] is text, not keys with values; allowed: name, paths, mayUse."]),
        (
            "layers:\n  - name: a\n    paths: [a]\n  - name: b\n    pahts: [b]",
            [
                "5: layers[1].paths is missing; allowed: a list of patterns.",
                "6: layers[1].pahts is no key of a layer; allowed: name, paths, mayUse. Did you mean paths?",
            ]
        ),
        ("layers:\n  - paths: [a]", ["3: layers[0].name is missing."]),
        (
            "layers:\n  - {name: a, paths: []}",
            ["3: layers[0].paths is an empty list; allowed: a list of patterns, or no such key."]
        ),
        ("layers:\n  - {name: a, paths: a}", ["3: layers[0].paths is text, not a list; allowed: a list of patterns."]),
        ("layers:\n  - {name: a, paths: [[a]]}", ["3: layers[0].paths[0] is a list, not text."]),
        (
            "layers:\n  - {name: a, paths: [a]}\n  - {name: a, paths: [b]}",
            ["4: layers[1].name is a, the name of the layer in line 3 too."]
        ),
        (
            "layers:\n  - {name: support, paths: [a]}",
            ["3: layers[0].name is support, a name that is taken for files outside the layers."]
        ),
        (
            "layers:\n  - {name: \"a\\nb\", paths: [a]}",
            ["3: layers[0].name has a character that can't be shown, or more than 60 of them."]
        ),
        (
            "layers:\n  - {name: domain, paths: [a], mayUse: [domian, x]}",
            [
                "3: layers[0].mayUse[0] is domian, which names no layer; allowed: domain. Did you mean domain?",
                "3: layers[0].mayUse[1] is x, which names no layer; allowed: domain.",
            ]
        ),
        (
            "layers:\n  - {name: a, paths: [a], mayUse: a}",
            ["3: layers[0].mayUse is text, not a list; allowed: a list of layers' names."]
        ),
        (
            "support: [\"a[\"]",
            [#"2: support[0] is a pattern that has a [ without its ]; write \[ for a bracket in a name."#]
        ),
        (
            "support: [a/../b]",
            ["2: support[0] is a pattern that has a part . or .., which no path of a repository has."]
        ),
        (
            "support: [*.md]",
            ["2: support[0] starts with a *, which YAML takes for an alias; write it in quotes. Did you mean \"*.md\"?"]
        ),
        (
            "support:\n  - **/x",
            ["3: support[0] starts with a *, which YAML takes for an alias; write it in quotes. Did you mean \"**/x\"?"]
        ),
        ("support: &s [a]", ["2: support has an anchor, &s, which has no use here."]),
        (
            "base: &b x\nvalidate: *b",
            [
                "2: base has an anchor, &b, which has no use here.",
                "3: validate starts with a *, which YAML takes for an alias; write it in quotes. Did you mean \"*b\"?",
            ]
        ),
        (
            "roots: [/app]",
            [
                "2: roots[0] is /app, no directory of the repository; allowed: a path without . and .., or . alone."
            ]
        ),
        (
            "roots: [a/../b, \"\"]",
            [
                "2: roots[0] is a/../b, no directory of the repository; allowed: a path without . and .., or . alone.",
                "2: roots[1] is empty text.",
            ]
        ),
        ("rules: {a/b: fatal}", ["2: rules.a/b is fatal; allowed: off, note, warning, error."]),
        ("rules: {a/b: eror}", ["2: rules.a/b is eror; allowed: off, note, warning, error. Did you mean error?"]),
        (
            "rules: {Migrations: error}",
            ["2: rules.Migrations names no rule; allowed: names like migrations/multiple-heads."]
        ),
        ("rules: {a/b/c: off}", ["2: rules.a/b/c names no rule; allowed: names like migrations/multiple-heads."]),
        ("rules: [a]", ["2: rules is a list, not keys with values."]),
        ("plan: {prio: {}}", ["2: plan.prio is no key of plan; allowed: priority, mergeMethod, mergeMethods."]),
        ("plan: {priority: {a: 1.5}}", ["2: plan.priority.a is 1.5; allowed: a whole number."]),
        (
            "plan: {mergeMethod: sqash}",
            ["2: plan.mergeMethod is sqash; allowed: merge, squash, rebase. Did you mean squash?"]
        ),
        ("plan: {mergeMethods: {a: [1]}}", ["2: plan.mergeMethods.a is a list, not text."]),
        ("plan: {priority: {a: \"1\"}}", ["2: plan.priority.a is 1; allowed: a whole number."]),
        (
            "plan: {priority: {a: 99999999999999999999}}",
            ["2: plan.priority.a is 99999999999999999999; allowed: a whole number."]
        ),
        ("plan: {priority: {\"a b\": [1]}}", ["2: plan.priority.\"a b\" is a list; allowed: a whole number."]),
        ("validate: {a: b}", ["2: validate is keys with values, not text."]),
        ("version: 1", ["2: version stands twice, first in line 1."]),
        (
            "base: a\nroots: [x]\n\"base\": b\nroots: [y]\nbase: c",
            [
                "4: base stands twice, first in line 2.", "5: roots stands twice, first in line 3.",
                "6: base stands twice, first in line 2.",
            ]
        ),
        ("rules:\n  a/b: off\n  a/b: on", ["4: rules.a/b stands twice, first in line 3."]),
        ("[a]: b", ["2: the file has a key that is a list, not text."]),
        ("\"\\e[31m\": b", [#"2: "\x1B[31m" is no key of the configuration; allowed: \#(top)."#]),
    ]

    @Test("Each is answered with its line, the key and what is allowed", arguments: cases.indices)
    func answered(index: Int) throws {
        let (text, expected) = Self.cases[index]
        #expect(try sentences("version: 1\n" + text + "\n") == expected.map { ".orchestrate.yml:" + $0 })
    }

    private static let wholes: [(text: String, sentence: String)] = [
        ("", ":1: version is missing; allowed: 1."),
        ("# nothing\n", ":1: version is missing; allowed: 1."),
        ("base: main\n", ":1: version is missing; allowed: 1."),
        ("version: 2\n", ":1: version is 2; allowed: 1."),
        ("version: \"1\"\n", ":1: version is text, not the number; allowed: 1."),
        ("version:\n", ":1: version is nothing, not the number; allowed: 1."),
        ("- a\n", ":1: the file is a list, not keys with values; allowed: \(top)."),
        ("hello\n", ":1: the file is text, not keys with values; allowed: \(top)."),
        (
            "version: 1\n---\nversion: 1\n",
            ":2: the file has a second document; a configuration is one, without a line ---."
        ),
        (
            "version: 1\nlayers:\n\t- name: a\n",
            ":3: the file has a tab where YAML allows only spaces: at the start of a line."
        ),
        (
            "version: 1\nsupport: [a\nbase: x\n",
            ":3: the file can't be read as YAML: did not find expected ',' or ']', "
                + "while parsing a flow sequence from line 2."
        ),
        (
            "version: 1\nbase: \"x\n",
            ":3: the file can't be read as YAML: found unexpected end of stream, "
                + "while scanning a quoted scalar from line 2."
        ),
        (
            "version: 1\nbase: a: b\n",
            ":2: the file can't be read as YAML: mapping values are not allowed in this context."
        ),
        ("version: 1\nbase: \u{1}\n", ":2: the file can't be read as YAML: control characters are not allowed."),
        ("version: 1\nbase: \u{E000}\n", ": the file holds a character of the private use area (U+E000 or U+E001)."),
    ]

    @Test("A file that is wrong as a whole is answered with the line", arguments: wholes.indices)
    func wholeFile(index: Int) throws {
        let (text, sentence) = Self.wholes[index]
        #expect(try sentences(text) == [".orchestrate.yml" + sentence])
    }
}
