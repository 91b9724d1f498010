/// The settings that an environment gives every git that is started in it, as `git -c` does for one: `GIT_CONFIG_COUNT` with its
/// pairs, and `GIT_CONFIG_PARAMETERS` (git-config(1), "ENVIRONMENT").
struct CommandSettings {
    /// The settings in the order in which they count, the last one most; a key alone has no value.
    private let settings: [(key: String, value: String?)]

    /// Reads an environment.
    init(environment: [String: String]) {
        let count = environment["GIT_CONFIG_COUNT"].flatMap { Int($0) } ?? 0
        let pairs = (0..<min(max(0, count), 1_000)).compactMap { place -> (key: String, value: String?)? in
            environment["GIT_CONFIG_KEY_\(place)"].map { ($0, environment["GIT_CONFIG_VALUE_\(place)"]) }
        }
        settings = pairs + Self.parameters(environment["GIT_CONFIG_PARAMETERS"] ?? "")
    }

    /// Returns all values of a key, in order.
    func values(of key: String) -> [String?] {
        let sought = Self.canonical(key)
        return settings.filter { Self.canonical($0.key) == sought }.map(\.value)
    }

    /// Sections and variables have no case, what stands between them has.
    private static func canonical(_ key: String) -> String {
        guard let first = key.firstIndex(of: "."), let last = key.lastIndex(of: ".") else { return key.lowercased() }
        return key[..<first].lowercased() + key[first..<last] + key[last...].lowercased()
    }

    /// Reads `'key=value'`, as older versions of git write it, and `'key'='value'`.
    private static func parameters(_ text: String) -> [(key: String, value: String?)] {
        var rest = text[...]
        var found: [(key: String, value: String?)] = []
        while let start = rest.firstIndex(of: "'") {
            rest = rest[start...]
            let first = quoted(&rest)
            if rest.hasPrefix("=") {
                rest.removeFirst()
                found.append((first, quoted(&rest)))
            } else if let equals = first.firstIndex(of: "=") {
                found.append((String(first[..<equals]), String(first[first.index(after: equals)...])))
            } else {
                found.append((first, nil))
            }
        }
        return found
    }

    /// Takes a text in single quotes off the front; `'\''` stands for a quote in it, and `'\!'` for an exclamation mark.
    private static func quoted(_ rest: inout Substring) -> String {
        var text = ""
        while rest.first == "'" {
            rest.removeFirst()
            text += rest.prefix { $0 != "'" }
            rest = rest.drop { $0 != "'" }.dropFirst()
            guard rest.first == "\\", let escaped = rest.dropFirst().first else { break }
            text.append(escaped)
            rest = rest.dropFirst(2)
        }
        return text
    }
}
