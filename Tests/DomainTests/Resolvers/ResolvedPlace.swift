import Domain
import Testing

/// Three texts, and what is to come of the only place where they clash.
struct ResolvedPlace: Sendable, CustomTestStringConvertible {
    let path: RepositoryPath
    let texts: [String]
    let expected: Expectation

    enum Expectation: Sendable, Equatable {
        case certain(ResolverName, String), proposed(ResolverName, String), open
    }

    init(_ path: String, _ base: String, _ ours: String, _ theirs: String, _ expected: Expectation) {
        self.path = RepositoryPath(path)
        texts = [base, ours, theirs]
        self.expected = expected
    }

    var testDescription: String { "\(path.text): \(expected)" }

    func check() throws {
        let sides = texts.map { Array($0.utf8) }
        let text = try #require(ConflictedText(path: path, base: sides[0], ours: sides[1], theirs: sides[2]))
        let resolved = ResolvedText(text)
        let place = try #require(resolved.places.count == 1 ? resolved.places.first : nil, "not one place")
        guard let answer = place.answer else {
            #expect(expected == .open)
            return
        }
        let whole = resolved.bytes(taking: [.certain, .proposed]).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let found: Expectation =
            answer.certainty == .certain ? .certain(answer.resolver, whole) : .proposed(answer.resolver, whole)
        #expect(found == expected)
    }
}
