/// How much is parsed of one file. What is beyond them was made by a program, or to do harm.
struct ParseLimits {
    /// How large a file may be.
    var bytes = 2 << 20
    /// How deep its nodes may be nested.
    var depth = 1000

    /// How many steps the parser may take: many times what code takes, which is one in some hundred bytes.
    func steps(for bytes: Int) -> UInt64 { UInt64(10_000 + bytes) }
}
