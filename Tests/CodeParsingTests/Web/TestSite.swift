import Application
import CodeParsing
import Domain
import Testing

/// Reads texts as the files of a tree, and makes the routes and links of them.
struct TestSite {
    let site: WebSite
    let files: TreeFiles

    /// Reads a tree.
    init(_ texts: [String: String]) async throws {
        var (blobs, sources): ([RepositoryPath: ObjectID], [CodeFile]) = ([:], [])
        for (number, entry) in texts.sorted(by: { $0.key < $1.key }).enumerated() {
            let hex = String(number + 1, radix: 16)
            let blob = try #require(ObjectID(hex: String(repeating: "0", count: 40 - hex.count) + hex))
            let bytes = Array(entry.value.utf8)
            blobs[RepositoryPath(entry.key)] = blob
            sources.append(CodeFile(path: RepositoryPath(entry.key), blob: blob) { bytes })
        }
        let reader = TreeSitterCodeReader()
        let facts = await reader.facts(of: sources)
        let states = await reader.web(of: sources)
        let known = Dictionary(uniqueKeysWithValues: zip(sources.map(\.blob), facts))
        files = TreeFiles(blobs)
        var resolver = Resolver(CodeTree(files, roots: [], knowing: known))
        let web = Dictionary(uniqueKeysWithValues: zip(sources.map(\.path), states)).filter { $0.value != .none }
        site = WebSite(of: web, &resolver)
    }

    /// Its routes and links.
    var map: WebMap { WebMap(of: site) }

    /// The routes as `GET /rule name`.
    var routes: [String] {
        map.routes.filter { $0.endpoint != "static" && $0.isCertain }.map { route in
            ([route.methods.joined(separator: ","), route.rule, route.endpoint ?? "-"]).joined(separator: " ")
        }.sorted()
    }

    /// What a merge of two trees breaks: the rule, the severity and the line of each.
    static func broken(base: TestSite, _ sides: TestSite..., merged: TestSite) -> [String] {
        let others = ([base] + sides).map { ($0.site, $0.files) }
        // What a project has to ask for is not asked for here.
        return WebRules.violations(broughtBy: merged.site, beside: others)
            .filter { !WebRules.optional.contains($0.rule) }.map(line).sorted()
    }

    /// What it breaks by itself.
    var broken: [String] { WebRules.violations(in: site, beside: []).map { Self.line($0.violation) }.sorted() }

    private static func line(_ violation: Violation) -> String {
        let place = violation.places.first.map { "\($0.path.text):\($0.line ?? 0)" } ?? ""
        return "\(violation.severity.rawValue) \(violation.rule.text) \(place)"
    }
}
