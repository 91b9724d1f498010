/// How a Python file is encoded.
enum PythonEncoding {
    /// Whether its bytes can be taken for text that has ASCII in it: UTF-8, or any encoding that it declares (PEP 263). Names and
    /// revisions are ASCII in each of them.
    static func isReadable(_ bytes: [UInt8]) -> Bool {
        if bytes.contains(0) { return false }
        if String(validating: bytes, as: UTF8.self) != nil { return true }
        let head = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false).prefix(2)
        return head.contains { line in
            line.first == UInt8(ascii: "#") && Array(line).contains("coding")
        }
    }
}
