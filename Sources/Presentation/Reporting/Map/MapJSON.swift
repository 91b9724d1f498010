package import Domain
import PlanFiles
import Wording

/// The document `orchestrate/map/v1`.
package enum MapJSON {
    /// Returns the document as text.
    package static func render(_ map: CodeMap) -> String {
        let names = Dictionary(map.modules.map { ($0.path, $0.name) }) { first, _ in first }
        func name(_ path: RepositoryPath) -> JSONValue { .string(names[path] ?? path.text) }
        return JSONValue.object([
            "schema": "orchestrate/map/v1", "commit": .oid(map.base.commit),
            "layers": .array(
                map.layers.map { .object(["name": .string($0.name), "files": .integer($0.files)]) }),
            "modules": .array(
                map.modules.map { module in
                    .object([
                        "path": .string(module.path.text), "module": .string(module.name),
                        "layer": .string(module.layer),
                    ])
                }),
            "imports": .array(
                map.links.map { link in
                    .object([
                        "from": name(link.from), "to": name(link.to), "path": .string(link.from.text),
                        "line": .integer(link.line), "kind": .string(link.kind.rawValue),
                    ])
                }),
            "routes": .array(map.web.routes.map(route)), "templates": .array(map.templates.map(template)),
            "links": .array(map.web.links.map(link)),
            "notEvaluated": FindingJSON.notEvaluated(map.notEvaluated),
        ]).pretty()
    }

    private static func route(_ route: WebMap.Route) -> JSONValue {
        .object([
            "rule": .string(route.rule), "methods": .strings(route.methods),
            "endpoint": route.endpoint.map(JSONValue.string) ?? .null, "path": .string(route.place.path.text),
            "line": .integer(route.place.line ?? 0), "handler": .string(route.handler),
            "framework": .string(route.framework), "isCertain": .bool(route.isCertain),
        ])
    }

    private static func link(_ link: WebMap.Link) -> JSONValue {
        .object([
            "path": .string(link.place.path.text), "line": .integer(link.place.line ?? 0),
            "attribute": .string(link.source), "kind": .string(link.kind.rawValue), "value": .string(link.value),
            "method": link.method.map(JSONValue.string) ?? .null, "routes": .strings(link.routes),
            "isBroken": .bool(link.isBroken),
        ])
    }

    private static func template(_ template: CodeMap.Template) -> JSONValue {
        func names(_ kinds: Set<TemplateUse.Kind>) -> JSONValue {
            .strings(template.uses.filter { kinds.contains($0.kind) }.map(\.name))
        }
        return .object([
            "path": .string(template.path.text), "extends": names([.extends]), "includes": names([.include, .import]),
        ])
    }
}
