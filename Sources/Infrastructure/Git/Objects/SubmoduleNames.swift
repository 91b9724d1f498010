import Domain

/// The submodules that a `.gitmodules` file names: git keeps the repository of each under its name.
///
/// Of git's configuration format this reads sections and values, and follows no includes: the file is from a pull request.
struct SubmoduleNames {
    /// A path may stand under several names.
    private var names: [[UInt8]: [String]] = [:]

    /// Reads a file.
    init(_ content: [UInt8]) {
        for setting in Self.settings(content) where setting.key == "path" {
            names[setting.value, default: []].append(setting.name)
        }
    }

    /// Returns what git's fsck calls an error in a file (`fsck_gitmodules_fn` of its fsck.c); nil where nothing is.
    static func fault(of content: [UInt8]) -> TreeFault? {
        for setting in settings(content) {
            if !isSafe(setting.name) { return .gitmodulesName }
            let value = String(decoding: setting.value, as: UTF8.self)
            switch setting.key {
            case "url" where !isSafe(address: value): return .gitmodulesUrl
            case "path" where value.hasPrefix("-"): return .gitmodulesPath
            case "update" where value.hasPrefix("!"): return .gitmodulesUpdate
            default: continue
            }
        }
        return nil
    }

    /// git takes no address that looks like an option, has a line feed in it, or goes up to another host's name.
    private static func isSafe(address: String) -> Bool {
        var rest = address[...]
        while rest.hasPrefix("../") || rest.hasPrefix("./") { rest = rest.drop { $0 == "." }.dropFirst() }
        let goesUp = address.hasPrefix("../") && (rest.hasPrefix(":") || rest.hasPrefix("/"))
        return !address.hasPrefix("-") && !goesUp && !address.contains("\n") && !address.lowercased().contains("%0a")
    }

    private static func settings(_ content: [UInt8]) -> [(name: String, key: String, value: [UInt8])] {
        var section: String?
        var settings: [(name: String, key: String, value: [UInt8])] = []
        for line in content.split(separator: UInt8(ascii: "\n")) {
            var rest = trimmed(line)
            if rest.first == UInt8(ascii: "["), let (name, behind) = self.section(rest) {
                section = name
                rest = trimmed(behind)
            }
            guard let section, let (key, value) = setting(rest) else { continue }
            settings.append((section, key, value))
        }
        return settings
    }

    /// The names of the submodule at a path that can't lead out of where repositories are kept.
    func names(at path: RepositoryPath) -> [String] { (names[path.bytes] ?? []).filter { Self.isSafe($0) } }

    /// git takes no name with a part that goes up (`check_submodule_name` of its submodule-config.c).
    private static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && !name.contains("\0") && !name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).contains("..")
    }

    /// Returns the name in `[submodule "name"]`, nil for another section, and what stands behind; nil where it is no section.
    private static func section(_ line: ArraySlice<UInt8>) -> (name: String?, behind: ArraySlice<UInt8>)? {
        let word = line.dropFirst().prefix { isLetter($0) }
        let behind = trimmed(line.dropFirst(1 + word.count))
        let isSubmodule = String(decoding: word, as: UTF8.self).lowercased() == "submodule"
        guard behind.first == UInt8(ascii: "\""), let (name, rest) = quoted(behind.dropFirst()) else {
            return line.firstIndex(of: UInt8(ascii: "]")).map { (nil, line[($0 + 1)...]) }
        }
        guard rest.first == UInt8(ascii: "]") else { return nil }
        return (isSubmodule ? String(decoding: name, as: UTF8.self) : nil, rest.dropFirst())
    }

    private static func setting(_ line: ArraySlice<UInt8>) -> (key: String, value: [UInt8])? {
        let word = line.prefix { isLetter($0) }
        let behind = trimmed(line.dropFirst(word.count))
        guard !word.isEmpty, behind.first == UInt8(ascii: "="), let value = value(behind) else { return nil }
        return (String(decoding: word, as: UTF8.self).lowercased(), value)
    }

    private static func value(_ behind: ArraySlice<UInt8>) -> [UInt8]? {
        var rest = trimmed(behind.dropFirst())
        var value: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "#"), UInt8(ascii: ";"): return Array(trimmed(value[...]))
            case UInt8(ascii: "\""):
                guard let (inner, behind) = quoted(rest) else { return nil }
                value += inner
                rest = behind
            case UInt8(ascii: "\\"):
                guard let next = rest.popFirst() else { return nil }
                value.append(next)
            default: value.append(byte)
            }
        }
        return Array(trimmed(value[...]))
    }

    /// Returns what stands before the closing quote, and what behind it.
    private static func quoted(_ text: ArraySlice<UInt8>) -> (text: [UInt8], rest: ArraySlice<UInt8>)? {
        var rest = text
        var inner: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") { return (inner, rest) }
            guard byte == UInt8(ascii: "\\") else {
                inner.append(byte)
                continue
            }
            guard let next = rest.popFirst() else { return nil }
            inner.append(next)
        }
        return nil
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D].contains(byte) }
        var rest = text.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
