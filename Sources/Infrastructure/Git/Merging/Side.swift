/// A side of a merge.
enum Side: CaseIterable {
    /// What is merged into.
    case ours
    /// What is merged.
    case theirs

    /// The side across.
    var other: Side { self == .ours ? .theirs : .ours }
}

/// One value for each side of a merge.
struct BySide<Value> {
    /// The earlier side's.
    var ours: Value
    /// The later side's.
    var theirs: Value

    /// The value of a side.
    subscript(side: Side) -> Value {
        get { side == .ours ? ours : theirs }
        set { if side == .ours { ours = newValue } else { theirs = newValue } }
    }
}

extension BySide: Equatable where Value: Equatable {}
