/// One name that an import brings in.
struct ImportedName: Hashable {
    /// What it is imported from.
    let source: [UInt8]
    /// What is imported, with what tells it apart from another import of the same.
    let name: [UInt8]
    /// The name by which the file knows it.
    let binding: [UInt8]
    /// Whether it is imported for what it does, so that no use of a name shows who needs it.
    let isForEffect: Bool

    init(
        source: some Sequence<UInt8>, name: some Sequence<UInt8>, binding: some Sequence<UInt8>,
        isForEffect: Bool = false
    ) {
        self.isForEffect = isForEffect
        self.source = Array(source)
        self.name = Array(name)
        self.binding = Array(binding)
    }
}

/// What a run of lines that holds nothing but imports brings in.
struct ImportSection {
    /// The names.
    var names: Set<ImportedName> = []
    /// The comments that have lines of their own.
    var comments: Set<Line> = []
    /// How the statements are indented.
    var indentations: Set<Line> = []
}
