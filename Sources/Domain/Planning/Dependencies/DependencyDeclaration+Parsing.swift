extension DependencyDeclaration {
    /// How many targets of one message are read. One more stands for the rest, so that they are not forgotten in
    /// silence.
    static let targetLimit = 64
    /// How many bytes of a target are read.
    static let targetLengthLimit = 255

    /// Returns the targets of the `Depends-On:` lines of a commit's message, in order, each once.
    ///
    /// The key stands at a line's start, in any case; targets are divided by commas and spaces. `#12`, `!12` and the
    /// address of a pull or merge request become `#12`; anything else is taken for a branch's name or a commit's id.
    package static func parse(message: String, commit: ObjectID) -> [DependencyDeclaration] {
        var targets: [String] = []
        for line in message.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            guard let words = words(of: line) else { continue }
            for word in words {
                guard let target = target(of: word), !targets.contains(target) else { continue }
                guard targets.count < targetLimit else { return declarations(of: targets + ["…"], in: commit) }
                targets.append(target)
            }
        }
        return declarations(of: targets, in: commit)
    }

    private static func declarations(of targets: [String], in commit: ObjectID) -> [DependencyDeclaration] {
        targets.map { DependencyDeclaration(target: $0, commit: commit) }
    }

    private static func words(of line: Substring.UTF8View) -> [Substring.UTF8View]? {
        let key = "depends-on:".utf8
        // The letters' bit 0x20 is set in lower case; the other bytes of the key have it set already.
        guard line.count >= key.count, zip(line, key).allSatisfy({ $0 | 0x20 == $1 }),
            line.dropFirst(key.count - 1).first == UInt8(ascii: ":"),
            line.dropFirst("depends".utf8.count).first == UInt8(ascii: "-")
        else { return nil }
        return line.dropFirst(key.count).split { $0 == UInt8(ascii: ",") || $0 <= 32 }
    }

    private static func target(of word: Substring.UTF8View) -> String? {
        let bare = withoutPunctuation(word)
        guard !bare.isEmpty, !bare.elementsEqual("and".utf8) else { return nil }
        // A cut target names nothing, and so the change set is held, which is what an unreadable need must lead to.
        guard bare.count <= targetLengthLimit else {
            return String(decoding: bare.prefix(targetLengthLimit), as: UTF8.self) + "…"
        }
        let text = String(decoding: bare, as: UTF8.self)
        return requestNumber(of: text).map { "#\($0)" } ?? text
    }

    private static func withoutPunctuation(_ word: Substring.UTF8View) -> Substring.UTF8View {
        var rest = word.drop { "([{<'\"`".utf8.contains($0) }
        while let last = rest.last, ".,;:!?)]}>'\"`".utf8.contains(last) { rest = rest.dropLast() }
        return rest
    }

    private static func requestNumber(of text: String) -> Int? {
        if text.hasPrefix("#") || text.hasPrefix("!") { return number(text.dropFirst()) }
        guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
        let address = text.prefix { $0 != "#" && $0 != "?" }
        let parts = address.split(separator: "/")
        guard parts.count >= 4, ["pull", "pulls", "merge_requests"].contains(parts[parts.count - 2]) else { return nil }
        return number(parts[parts.count - 1])
    }

    private static func number(_ digits: Substring) -> Int? {
        digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
    }
}
