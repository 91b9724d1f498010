#!/usr/bin/env python3
"""Compares the facts that orchestrate reads from Python files with what CPython's ast and pyflakes find in them.

evaluate.py WORKBENCH DIRECTORY: prints a line a kind of fact, and with --show those that differ. Whole code has no
undefined names: with --mutants N it takes a binding out of a file N times, and compares what is undefined then.
"""

import ast
import collections
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import warnings

from pyflakes import checker, messages

warnings.simplefilter("ignore")


def dotted(node):
    names = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    if isinstance(node, ast.Name):
        names.append(node.id)
    elif not (names and isinstance(node, ast.Call) and dotted(node.func) and isinstance(node.func, (ast.Name, ast.Attribute))):
        return None
    elif names:
        if not pure(node.func):
            return None
    return ".".join(reversed(names))


def pure(node):
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


class Reader(ast.NodeVisitor):
    """What ast says of a file, in the form of the facts."""

    def __init__(self):
        self.found = collections.defaultdict(collections.Counter)
        self.path = []

    def visit_Import(self, node):
        for alias in node.names:
            bound = alias.asname or alias.name.split(".")[0]
            self.found["imports"][(node.lineno, 0, alias.name, None, bound)] += 1

    def visit_ImportFrom(self, node):
        for alias in node.names:
            bound = None if alias.name == "*" else alias.asname or alias.name
            self.found["imports"][(node.lineno, node.level, node.module or "", alias.name, bound)] += 1

    def definition(self, node, kind):
        first = min([node.lineno] + [one.lineno for one in node.decorator_list])
        path = ".".join(self.path + [node.name])
        self.found["definitions"][(kind, path, first, node.end_lineno)] += 1
        for one in node.decorator_list:
            name = dotted(one.func if isinstance(one, ast.Call) else one)
            if name:
                self.found["decorators"][(path, name)] += 1

    def function(self, node):
        self.definition(node, "function")
        given = node.args
        positional = given.posonlyargs + given.args
        defaults = [False] * (len(positional) - len(given.defaults)) + [True] * len(given.defaults)
        shape = []
        for number, (one, default) in enumerate(zip(positional, defaults)):
            shape.append((one.arg, "positionalOnly" if number < len(given.posonlyargs) else "either", default))
        if given.vararg:
            shape.append((given.vararg.arg, "restPositional", False))
        for one, default in zip(given.kwonlyargs, given.kw_defaults):
            shape.append((one.arg, "keywordOnly", default is not None))
        if given.kwarg:
            shape.append((given.kwarg.arg, "restKeyword", False))
        self.found["signatures"][(".".join(self.path + [node.name]), tuple(shape))] += 1
        for part in node.decorator_list + [given] + ([node.returns] if node.returns else []):
            self.visit(part)
        self.inside(node.name, node.body)

    visit_FunctionDef = function
    visit_AsyncFunctionDef = function

    def visit_ClassDef(self, node):
        self.definition(node, "type")
        for base in node.bases:
            named = base.value if isinstance(base, ast.Subscript) else base
            name = dotted(named)
            if name:
                self.found["bases"][(".".join(self.path + [node.name]), name)] += 1
        for part in node.decorator_list + node.bases + node.keywords:
            self.visit(part)
        self.inside(node.name, node.body)

    def inside(self, name, body):
        self.path.append(name)
        for part in body:
            self.visit(part)
        self.path.pop()

    def visit_Call(self, node):
        name = dotted(node.func)
        if name:
            positional = sum(not isinstance(one, ast.Starred) for one in node.args)
            keywords = tuple(one.arg for one in node.keywords if one.arg)
            self.found["calls"][(node.lineno, name.split(".")[-1], positional, keywords, ".".join(self.path))] += 1
        self.generic_visit(node)


def facts_of(facts):
    found = collections.defaultdict(collections.Counter)
    for one in facts["imports"]:
        module = one["module"]
        found["imports"][(one["line"], module["level"], module["name"], one["name"], one["alias"])] += 1
    for one in facts["definitions"]:
        path = ".".join(one["container"] + [one["name"]])
        if one["kind"] not in ("function", "type"):
            continue
        found["definitions"][(one["kind"], path, one["lines"]["first"], one["lines"]["last"])] += 1
        for other in one["decorators"]:
            found["decorators"][(path, last(other))] += 1
        for other in one["bases"]:
            found["bases"][(path, last(other))] += 1
        if one["signature"]:
            shape = tuple((p["name"], p["passing"], p["hasDefault"]) for p in one["signature"]["parameters"])
            found["signatures"][(path, shape)] += 1
    for one in facts["calls"]:
        key = (one["line"], last(one["callee"]), one["positional"], tuple(one["keywords"]), ".".join(one["container"]))
        found["calls"][key] += 1
    return found


def last(reference):
    names = reference["names"]
    if names:
        return names[-1]
    root = reference["root"]
    if isinstance(root, dict) and "of" in root:
        return last(root["of"])
    return ""


def loosened(kind, keys):
    """Drops what references that are resolved don't spell."""
    place = {"decorators": 1, "bases": 1, "calls": 1}.get(kind)
    if place is None:
        return keys
    loose = collections.Counter()
    for key, count in keys.items():
        loose[key[:place] + key[place + 1 :]] += count
    return loose


def undefined(tree, path):
    seen = checker.Checker(tree, filename=path)
    return collections.Counter(
        (message.lineno, message.message_args[0])
        for message in seen.messages
        if isinstance(message, (messages.UndefinedName, messages.UndefinedExport))
    )


def facts_in(workbench, directory):
    output = subprocess.run([workbench, "facts", str(directory)], capture_output=True, text=True, check=True).stdout
    return [entry for entry in map(json.loads, filter(None, output.split("\n"))) if entry["path"].endswith(".py")]


def parsed(text):
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError):
        return None


class Tally:
    """How many facts agree, by kind."""

    def __init__(self, show):
        self.show = show
        self.counts = collections.defaultdict(lambda: [0, 0, 0])

    def add(self, path, kind, theirs, own):
        missing, extra = theirs - own, own - theirs
        counts = self.counts[kind]
        counts[0] += sum((theirs & own).values())
        counts[1] += sum(missing.values())
        counts[2] += sum(extra.values())
        for name, keys in (("missing", missing), ("extra", extra)) if self.show else ():
            for key in list(keys)[:20]:
                print(f"{path}: {name} {kind} {key}")

    def report(self):
        for kind, (same, missing, extra) in self.counts.items():
            everything = same + missing + extra
            share = 100 * same / everything if everything else 100
            print(f"{kind:12} {same:6} agree, {missing} missing, {extra} extra: {share:.2f} %")


def unresolved(entry):
    return collections.Counter((one["line"], one["name"]) for one in entry["facts"]["unresolved"])


def compare(workbench, directory, tally):
    read = 0
    for entry in facts_in(workbench, directory):
        path = entry["path"]
        tree = parsed((directory / path).read_bytes())
        if (tree is None) != ("facts" not in entry):
            print(f"{path}: {'only orchestrate' if tree is None else 'only ast'} parses it, {entry.get('unread', '')}")
        if tree is None or "facts" not in entry:
            continue
        read += 1
        reader = Reader()
        reader.visit(tree)
        own = facts_of(entry["facts"])
        for kind in ["imports", "definitions", "signatures", "decorators", "bases", "calls"]:
            tally.add(path, kind, loosened(kind, reader.found[kind]), loosened(kind, own[kind]))
        tally.add(path, "undefined", undefined(tree, path), unresolved(entry))
    print(f"{read} Python files")


def mutant(path):
    """The text of a file without one of its bindings; None where that is no Python, or the file has none."""
    text = path.read_text(errors="replace")
    tree = parsed(text)
    kinds = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign, ast.arg)
    nodes = [node for node in ast.walk(tree) if isinstance(node, kinds)] if tree else []
    if not nodes:
        return None
    node = random.choice(nodes)
    lines = text.split("\n")
    if isinstance(node, ast.arg):
        line = lines[node.lineno - 1].encode()
        lines[node.lineno - 1] = (line[: node.col_offset] + b"other_" + line[node.col_offset :]).decode()
    else:
        lines[node.lineno - 1 : node.end_lineno] = [" " * node.col_offset + "pass"]
    return "\n".join(lines)


def compare_mutants(workbench, directory, count, tally):
    random.seed(1)
    files = sorted(directory.rglob("*.py"))
    with tempfile.TemporaryDirectory() as place:
        found = {}
        while len(found) < count:
            text = mutant(random.choice(files))
            tree = parsed(text) if text is not None else None
            if tree is not None:
                name = f"mutant{len(found)}.py"
                (pathlib.Path(place) / name).write_text(text)
                found[name] = undefined(tree, name)
        for entry in facts_in(workbench, place):
            if "facts" in entry:
                tally.add(entry["path"], "undefined in mutants", found[entry["path"]], unresolved(entry))


def main():
    workbench, directory = sys.argv[1], pathlib.Path(sys.argv[2])
    tally = Tally("--show" in sys.argv)
    compare(workbench, directory, tally)
    if "--mutants" in sys.argv:
        compare_mutants(workbench, directory, int(sys.argv[sys.argv.index("--mutants") + 1]), tally)
    tally.report()


main()
