import Domain

/// Objects that exist in memory only: what trial merges make.
struct ScratchObjects: Sendable {
    /// The directories made, by id.
    var trees: [ObjectID: Tree] = [:]
    /// The files made, by id.
    var blobs: [ObjectID: [UInt8]] = [:]

    /// Adds what another has.
    mutating func merge(_ other: ScratchObjects) {
        trees.merge(other.trees) { mine, _ in mine }
        blobs.merge(other.blobs) { mine, _ in mine }
    }

    /// Whether it holds nothing.
    var isEmpty: Bool { trees.isEmpty && blobs.isEmpty }
}
