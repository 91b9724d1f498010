/// The names in a type that is written as a text.
enum TypeText {
    /// Returns the names that are looked up; none of what doesn't look like a type.
    static func names(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        var names: [String] = []
        var index = 0
        var isMember = false
        while index < bytes.count {
            switch bytes[index] {
            case let byte where Words.isLetter(byte):
                let start = index
                while index < bytes.count, Words.isLetter(bytes[index]) || Words.isDigit(bytes[index]) { index += 1 }
                let name = String(decoding: bytes[start..<index], as: UTF8.self)
                // What `Literal` and `Annotated` hold is no type.
                if name == "Literal" || name == "Annotated" { return names + (isMember ? [] : [name]) }
                if !isMember, !["None", "True", "False"].contains(name) { names.append(name) }
                isMember = false
                continue
            case UInt8(ascii: "."): isMember = index > 0 && bytes[index - 1] != UInt8(ascii: ".")
            case UInt8(ascii: " "), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: "|"),
                UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\n"):
                isMember = false
            default: return []
            }
            index += 1
        }
        return names
    }
}
