import Application
import CodeParsing
import Domain
import Synchronization
import Testing

@Suite("Facts that are kept between runs")
struct FactsCacheTests {
    @Test("what was read comes back as it was, without the bytes")
    func roundTrip() async throws {
        let cache = PaperCache()
        for (path, text) in Self.files {
            let reader = TreeSitterCodeReader(cache: cache)
            let first = await reader.facts(of: [try file(path) { Array(text.utf8) }])
            let second = await reader.facts(of: [try file(path) { throw Unread() }])
            #expect(first == second)
            #expect(first.first?.facts != nil)
        }
    }

    @Test("damaged entries are read anew, and never crash")
    func damage() async throws {
        let cache = PaperCache()
        let text = try #require(Self.files.first)
        let reader = TreeSitterCodeReader(cache: cache)
        let whole = await reader.facts(of: [try file(text.0) { Array(text.1.utf8) }])
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            cache.damage { bytes in
                let place = Int.random(in: bytes.indices, using: &generator)
                if Bool.random(using: &generator) {
                    bytes[place] = UInt8.random(in: 0...255, using: &generator)
                } else {
                    bytes.removeSubrange(place...)
                }
            }
            _ = await reader.facts(of: [try file(text.0) { Array(text.1.utf8) }])
            cache.clear()
            #expect(await reader.facts(of: [try file(text.0) { Array(text.1.utf8) }]) == whole)
        }
    }

    private static let files = [
        ("a.py", "from m import C, f as g\nclass A(C):\n    x: int = 1\n    def m(self, a: C): return a.b(1, k=g)\n"),
        ("a.ts", "import { a } from './b';\nexport const f = (x) => a.b(x);\n"),
        (
            "models.py",
            """
            from flask import render_template, request
            class A(db.Model):
                b = db.Column("c", db.String)
                __tablename__ = "d"
            def e(f) -> list[A]:
                g = int(request.args["h"])
                app.context_processor(i)
                return render_template("j.html", k=f, l=A())
            def i(): return {"m": 1}
            """
        ),
        (
            "b.html",
            """
            {% from "c.html" import d as e %}{{ e(f, g=1) }}{{ h.i }}{% include "j.html" %}{% set k = 1 %}
            <meta content="{{ csrf_token() }}"><form method="post" hx-post="x">{{ l.m() }}{% include "n.html" %}</form>
            """
        ),
        ("a.html", "{% extends 'b.html' %}{% block c %}{% endblock %}{% macro d(e=1) %}{% endmacro %}"),
    ]

    private struct Unread: Error {}

    private func file(_ path: String, _ content: @escaping @Sendable () async throws -> [UInt8]) throws -> CodeFile {
        let blob = try #require(ObjectID(hex: String(repeating: "0", count: 40)))
        return CodeFile(path: RepositoryPath(path), blob: blob, content: content)
    }
}

/// A cache in memory.
private final class PaperCache: ContentCache {
    private let entries = Mutex<[CacheKey: [UInt8]]>([:])

    func load(_ keys: [CacheKey]) async -> [CacheKey: [UInt8]] {
        entries.withLock { entries in entries.filter { keys.contains($0.key) } }
    }

    func store(_ new: [CacheKey: [UInt8]]) async { entries.withLock { $0.merge(new) { $1 } } }

    var notes: [String] { [] }

    func damage(_ body: (inout [UInt8]) -> Void) {
        entries.withLock { entries in
            for key in entries.keys {
                if var bytes = entries[key], !bytes.isEmpty { body(&bytes); entries[key] = bytes }
            }
        }
    }

    func clear() { entries.withLock { $0.removeAll() } }
}
