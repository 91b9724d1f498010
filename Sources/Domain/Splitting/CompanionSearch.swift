/// Finds the layer that a test or a page seems to belong to: that of a changed file with the same name, else of one in a
/// directory of the same name; where several fit, the highest.
struct CompanionSearch {
    private var byStem: [String: Place] = [:]
    private var byDirectory: [String: Place] = [:]

    private struct Place {
        let layer: Int
        let path: RepositoryPath
    }

    /// Prepares the search among files with the positions of their layers.
    init(_ files: [(path: RepositoryPath, layer: Int)]) {
        for (path, layer) in files {
            let place = Place(layer: layer, path: path)
            if let stem = Self.stem(of: path) { Self.note(place, as: stem, in: &byStem) }
            if let directory = Self.directories(of: path).last { Self.note(place, as: directory, in: &byDirectory) }
        }
    }

    /// Returns the layer and what speaks for it; nil where nothing does.
    func companion(of path: RepositoryPath) -> (layer: Int, reason: LayerSplit.Guest.Reason)? {
        if let place = Self.stem(of: path).flatMap({ byStem[$0] }) {
            return (place.layer, .namesake(of: place.path))
        }
        let telling = Self.directories(of: path).last { !Self.commonDirectories.contains($0) }
        return telling.flatMap { byDirectory[$0] }.map { ($0.layer, .directory(of: $0.path)) }
    }

    private static func note(_ place: Place, as name: String, in places: inout [String: Place]) {
        if let known = places[name], known.layer >= place.layer { return }
        places[name] = place
    }

    /// Names that so many files bear that they tell nothing.
    private static let commonStems: Set<String> = [
        "__init__", "__main__", "index", "mod", "main", "lib", "conftest", "readme", "changelog", "license",
    ]

    /// Directories that say of what kind a file is, not what it is about.
    private static let commonDirectories: Set<String> = [
        "test", "tests", "__tests__", "spec", "specs", "unit", "integration", "e2e", "functional", "fixtures", "doc",
        "docs", "src", "app", "lib", "__snapshots__", "snapshots",
    ]

    /// The file's name without its endings and without what marks a test; nil where that tells nothing.
    private static func stem(of path: RepositoryPath) -> String? {
        var name = String(decoding: path.lastPart, as: UTF8.self).prefix { $0 != "." }
        for prefix in ["test_", "test-"] where name.hasPrefix(prefix) { name = name.dropFirst(prefix.count) }
        for suffix in ["_test", "-test", "_tests", "-tests", "_spec", "-spec", "Tests", "Test", "Spec"]
        where name.hasSuffix(suffix) {
            name = name.dropLast(suffix.count)
            break
        }
        let stem = name.lowercased()
        return stem.isEmpty || commonStems.contains(stem) ? nil : stem
    }

    private static func directories(of path: RepositoryPath) -> [String] {
        path.bytes.split(separator: UInt8(ascii: "/")).dropLast().map { String(decoding: $0, as: UTF8.self) }
    }
}
