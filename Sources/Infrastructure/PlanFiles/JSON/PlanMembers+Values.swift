import Domain

/// Reads members, and says of each what it must be.
extension KeyedDecodingContainer<PlanKey> {
    /// Larger numbers are refused: none that a plan counts comes near, and sums of them never overflow.
    private static var largestNumber: Int { Int(Int32.max) }

    func text(_ key: PlanKey) throws -> String { try decode(String.self, forKey: key) }

    /// Returns a text, nil where there is none.
    func textIfPresent(_ key: PlanKey) throws -> String? { try decodeIfPresent(String.self, forKey: key) }

    /// Returns a list of texts, empty where there is none.
    func texts(_ key: PlanKey) throws -> [String] { try decodeIfPresent([String].self, forKey: key) ?? [] }

    func flag(_ key: PlanKey) throws -> Bool { try decode(Bool.self, forKey: key) }

    func number(_ key: PlanKey, from least: Int = 0) throws -> Int {
        guard let number = Self.whole(try decode(Double.self, forKey: key)), number >= least else {
            throw wrong(key, "is no whole number within \(least) and \(Self.largestNumber)")
        }
        return number
    }

    /// Returns a whole number of any size that a computer word holds.
    func anyNumber(_ key: PlanKey) throws -> Int {
        do {
            return try decode(Int.self, forKey: key)
        } catch let error as DecodingError {
            guard case .dataCorrupted = error else { throw error }
            throw wrong(key, "is no whole number")
        } catch {
            // Foundation throws an error of its own, which does not say where the number stands.
            throw wrong(key, "is no whole number")
        }
    }

    /// Returns a list of numbers that are not negative.
    func numbers(_ key: PlanKey) throws -> [Int] {
        try decode([Double].self, forKey: key).map { number in
            guard let number = Self.whole(number) else {
                throw wrong(key, "holds what is no whole number within 0 and \(Self.largestNumber)")
            }
            return number
        }
    }

    /// Foundation's reader of whole numbers does not say where the one stands that is too large or has a fraction.
    private static func whole(_ number: Double) -> Int? {
        Int(exactly: number).flatMap { (0...largestNumber).contains($0) ? $0 : nil }
    }

    /// Returns records, none where there is no list.
    func records<Record: Decodable>(_ key: PlanKey, of type: Record.Type) throws -> [Record] {
        try decodeIfPresent([Record].self, forKey: key) ?? []
    }

    func oid(_ key: PlanKey) throws -> ObjectID {
        guard let id = ObjectID(lowerCase: try text(key)) else {
            throw wrong(key, "is not 40 lower-case hexadecimal digits")
        }
        return id
    }

    /// Returns an object's id, nil where there is none.
    func oidIfPresent(_ key: PlanKey) throws -> ObjectID? { contains(key) ? try oid(key) : nil }

    /// Returns an object's id, nil for `null`; the member must be there.
    func oidOrNull(_ key: PlanKey) throws -> ObjectID? { try decodeNil(forKey: key) ? nil : oid(key) }

    func id(_ key: PlanKey) throws -> ChangeSetID {
        let text = try text(key)
        guard !text.isEmpty else { throw wrong(key, "is empty") }
        return ChangeSetID(text)
    }

    /// Returns the names of change sets, none where there is no list.
    func ids(_ key: PlanKey) throws -> [ChangeSetID] {
        let texts = try texts(key)
        guard !texts.contains("") else { throw wrong(key, "holds an empty name") }
        return texts.map { ChangeSetID($0) }
    }

    /// Returns a reference's full name - `refs/...`, or one like `HEAD` - and nil where there is none. git has none with a
    /// space or control character, and one with a NUL would be another name to it.
    func reference(_ key: PlanKey) throws -> String? {
        guard let name = try textIfPresent(key) else { return nil }
        let isFull = name.hasPrefix("refs/") || !name.isEmpty && name.utf8.allSatisfy { 65...90 ~= $0 || $0 == 95 }
        guard isFull, name.utf8.allSatisfy({ $0 > 32 && $0 != 127 }) else {
            throw wrong(key, "is not the full name of a reference")
        }
        return name
    }

    /// Returns one of some words.
    func word<Word: RawRepresentable<String>>(_ key: PlanKey, of type: Word.Type) throws -> Word {
        let text = try text(key)
        guard let word = Word(rawValue: text) else { throw notKnown(key, text) }
        return word
    }

    /// Returns the error that a word is none of those that can stand there.
    func notKnown(_ key: PlanKey, _ text: String) -> DecodingError {
        wrong(key, "is \"\(YAMLText.escaped(String(text.prefix(60))))\", which is not known here")
    }

    /// Returns the error that a member is not there.
    func missing(_ key: PlanKey) -> DecodingError {
        .keyNotFound(key, DecodingError.Context(codingPath: codingPath, debugDescription: ""))
    }

    /// Returns the error that a member is wrong.
    func wrong(_ key: PlanKey, _ problem: String) -> DecodingError {
        .dataCorruptedError(forKey: key, in: self, debugDescription: problem)
    }
}

extension ObjectID {
    /// Reads 40 lower-case hexadecimal digits, or nil for anything else.
    fileprivate init?(lowerCase text: String) {
        guard let id = ObjectID(hex: text), id.hex == text else { return nil }
        self = id
    }
}
