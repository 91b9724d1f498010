/// The name of a member of the document.
struct PlanKey: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    let intValue: Int? = nil

    init(stringLiteral value: String) { stringValue = value }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}

/// The members of one object of the document.
typealias PlanMembers = KeyedDecodingContainer<PlanKey>

extension Decoder {
    /// Returns the members of the object that is read.
    func members() throws -> PlanMembers { try container(keyedBy: PlanKey.self) }
}
