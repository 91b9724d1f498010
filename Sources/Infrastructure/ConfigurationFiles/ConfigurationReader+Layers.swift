import Application
import Domain

extension ConfigurationReader {
    private static let layerKeys = ["name", "paths", "mayUse"]
    private static let symbolKeys = SymbolPattern.Mark.allCases.map(\.rawValue) + ["layer"]
    private static let longestName = 60

    /// Reads the layers; what they may use is checked when all names are known.
    mutating func layers(_ node: ConfigurationNode) -> [Layer] {
        let entries = filledList(node, "layers", of: .layers).enumerated().map { index, item in
            let path = KeyPathText.item(index, of: "layers")
            return (item, path, mapping(item, path, keys: Self.layerKeys))
        }
        var lines: [String: Int] = [:]
        let names = entries.map { name(of: $0.0, $0.1, $0.2, lines: &lines) }
        let known = names.compactMap { $0 }
        return zip(entries, names).compactMap { entry, name in
            let (item, path, values) = entry
            let paths = self.paths(of: item, path, values)
            let mayUse = values["mayUse"].map { uses($0, KeyPathText.key("mayUse", of: path), known: known) }
            return name.map { Layer(name: $0, paths: paths, mayUse: mayUse) }
        }
    }

    /// Reads what tells the layer of code; without layers of its own, those of the presets are meant.
    mutating func symbols(_ node: ConfigurationNode, of layers: [Layer]?) -> [SymbolPattern] {
        let known = (layers ?? Preset.generic.layers).map(\.name)
        return filledList(node, "symbols", of: .symbols).enumerated().compactMap { index, item in
            let path = KeyPathText.item(index, of: "symbols")
            let values = mapping(item, path, keys: Self.symbolKeys)
            guard let name = values["layer"] else {
                if item.isWhole { report(item, path, .missingKey("layer")) }
                return nil
            }
            let place = KeyPathText.key("layer", of: path)
            let layer = filledText(name, place)
            if let layer, !known.contains(layer) {
                report(
                    name, place, .unknownLayer(layer), allowed: known,
                    suggestion: Spelling.closest(to: layer, among: known))
            }
            let marks = SymbolPattern.Mark.allCases.compactMap { mark in values[mark.rawValue].map { (mark, $0) } }
            guard let (mark, pattern) = marks.first else {
                report(item, path, .missingKey(SymbolPattern.Mark.base.rawValue))
                return nil
            }
            let text = filledText(pattern, KeyPathText.key(mark.rawValue, of: path))
            guard let text, let layer else { return nil }
            return SymbolPattern(mark, text, layer: layer)
        }
    }

    private mutating func name(
        of layer: ConfigurationNode, _ path: String, _ values: [String: ConfigurationNode], lines: inout [String: Int]
    ) -> String? {
        let place = KeyPathText.key("name", of: path)
        guard let node = values["name"] else {
            if layer.isWhole { report(layer, path, .missingKey("name")) }
            return nil
        }
        guard let name = filledText(node, place) else { return nil }
        if name == Architecture.supportName || name == Architecture.unplacedName {
            report(node, place, .reservedName(name))
        } else if YAMLText.escaped(name) != name || name.count > Self.longestName {
            report(node, place, .unusableName(longest: Self.longestName))
        } else if let line = lines[name] {
            report(node, place, .repeatedName(name, firstLine: line))
        }
        lines[name] = lines[name] ?? node.line
        return name
    }

    private mutating func paths(
        of layer: ConfigurationNode, _ path: String, _ values: [String: ConfigurationNode]
    ) -> [Glob] {
        let place = KeyPathText.key("paths", of: path)
        guard let node = values["paths"] else {
            if layer.isWhole { report(layer, path, .missingKey("paths")) }
            return []
        }
        return patterns(node, place)
    }

    /// An empty list is right here: the layer may use no other.
    private mutating func uses(_ node: ConfigurationNode, _ path: String, known: [String]) -> [String] {
        guard case .list(let items) = node.content else {
            report(node, path, .shape(node.shape, expected: .listOf(.layerNames)))
            return []
        }
        var names: [String] = []
        for (index, item) in items.enumerated() {
            let place = KeyPathText.item(index, of: path)
            guard let name = filledText(item, place) else { continue }
            if known.contains(name) {
                names.append(name)
            } else {
                report(
                    item, place, .unknownLayer(name), allowed: known,
                    suggestion: Spelling.closest(to: name, among: known))
            }
        }
        return names
    }
}
