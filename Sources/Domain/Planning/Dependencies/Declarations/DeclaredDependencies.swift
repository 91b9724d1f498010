/// What a commit's message says of dependencies.
package struct DeclaredDependencies: Hashable, Sendable {
    /// What a plan follows, in order, each target once.
    package private(set) var declarations: [DependencyDeclaration] = []
    /// What reads like a dependency, but is none that a plan can follow, in order.
    package private(set) var doubts: [DoubtfulDeclaration] = []

    /// How many targets of one message are read. One more stands for the rest, so that they are not forgotten in
    /// silence.
    static let targetLimit = 64
    /// How many doubts of one message are told.
    static let doubtLimit = 8

    private let place: DependencyDeclaration.Place
    private let commit: ObjectID
    private let repository: RepositoryAddresses

    /// Makes one that knows of nothing yet.
    init(place: DependencyDeclaration.Place, commit: ObjectID, in repository: RepositoryAddresses) {
        self.place = place
        self.commit = commit
        self.repository = repository
    }

    /// Reads the `Depends-On:` lines of a commit's message.
    ///
    /// The key stands at a line's start, in any case; targets are divided by commas and spaces, and go on in the next lines
    /// where those are indented. `#12`, `!12` and the address of one of the repository's own pull or merge requests become
    /// `#12`; anything else is taken for a branch's name or a commit's id.
    package init(message: String, commit: ObjectID, in repository: RepositoryAddresses) {
        self.init(place: .message, commit: commit, in: repository)
        var isContinued = false
        for line in message.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            if let words = Self.words(of: line) {
                if words.isEmpty { doubt(.nearMiss, line) }
                for word in words { add(word) }
                isContinued = true
            } else if isContinued, let words = continuation(line) {
                for word in words { add(word) }
            } else {
                isContinued = false
                if let near = NearMiss(line, in: repository) { doubt(.nearMiss, line, near.target) }
            }
        }
    }

    /// Adds what a word names.
    mutating func add(_ word: Substring.UTF8View) {
        switch DeclaredTarget(word: word, in: repository) {
        case .own(let target)?:
            guard declarations.count <= Self.targetLimit, !declarations.contains(where: { $0.target == target }) else {
                return
            }
            let isLast = declarations.count == Self.targetLimit
            declarations.append(DependencyDeclaration(target: isLast ? "…" : target, commit: commit, place: place))
        case .foreign(let address)?: doubt(.foreign, address.utf8[...])
        case .unplaced(let address)?: doubt(.noRemote, address.utf8[...])
        case nil: return
        }
    }

    /// Notes what reads like a dependency.
    mutating func doubt(_ doubt: DeclarationDoubt, _ text: Substring.UTF8View, _ target: String? = nil) {
        let trimmed = text.drop { $0 <= 32 }.prefix(DeclaredTarget.longest)
        let found = DoubtfulDeclaration(
            doubt, text: String(decoding: trimmed, as: UTF8.self), target: target,
            commit: place == .message ? commit : nil)
        guard doubts.count < Self.doubtLimit, !doubts.contains(found) else { return }
        doubts.append(found)
    }

    private static func words(of line: Substring.UTF8View) -> [Substring.UTF8View]? {
        let key = "depends-on:".utf8
        // The letters' bit 0x20 is set in lower case; the other bytes of the key have it set already.
        guard line.count >= key.count, zip(line, key).allSatisfy({ $0 | 0x20 == $1 }),
            line.dropFirst(key.count - 1).first == UInt8(ascii: ":"),
            line.dropFirst("depends".utf8.count).first == UInt8(ascii: "-")
        else { return nil }
        return split(line.dropFirst(key.count))
    }

    /// Returns the words of an indented line that goes on with targets, as git folds long trailers.
    private func continuation(_ line: Substring.UTF8View) -> [Substring.UTF8View]? {
        guard let first = line.first, first == 32 || first == 9 else { return nil }
        let words = Self.split(line)
        let isTarget = words.first.flatMap { DeclaredTarget(word: $0, in: repository) }?.isRequest ?? false
        return isTarget ? words : nil
    }

    private static func split(_ text: Substring.UTF8View) -> [Substring.UTF8View] {
        text.split { $0 == UInt8(ascii: ",") || $0 <= 32 }
    }
}
