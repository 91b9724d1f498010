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
            "templates": .array(map.templates.map(template)),
            "notEvaluated": FindingJSON.notEvaluated(map.notEvaluated),
        ]).pretty()
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
