import Domain
import Testing

/// A clash of two versions of a text, as one would write it down, and what its conflicting places are made of.
struct ScriptedClash: CustomTestStringConvertible, Sendable {
    let path: String
    let base: String
    let ours: String
    let theirs: String
    let isSupposed: Bool

    init(
        _ path: String, _ base: String, _ ours: String, _ theirs: String, after start: String = "",
        before end: String = "",
        is isSupposed: Bool
    ) {
        self.path = path
        self.isSupposed = isSupposed
        (self.base, self.ours, self.theirs) = (start + base + end, start + ours + end, start + theirs + end)
    }

    var testDescription: String { "\(path): \(ours.debugDescription) against \(theirs.debugDescription)" }

    /// The natures of the places, in order; seen from either side.
    func categories() throws -> [HunkCategory] {
        let path = RepositoryPath(path)
        let categories = try TextMerge(base, ours, theirs).conflicts(at: path).map(\.category)
        let mirrored = try TextMerge(base, theirs, ours).conflicts(at: path).map(\.category)
        #expect(Set(categories) == Set(mirrored), "the sides make a difference")
        return categories
    }

    /// Expects a nature of every place, or of none.
    func expect(_ category: HunkCategory) throws {
        let found = try categories()
        #expect(!found.isEmpty, "no clash")
        if isSupposed {
            #expect(found.allSatisfy { $0 == category }, "\(found)")
        } else {
            #expect(found.contains { !$0.isMechanical }, "\(found)")
        }
    }
}

extension TextMerge {
    /// Prepares a merge of three texts.
    init(_ base: String, _ ours: String, _ theirs: String) throws {
        try self.init(Array(base.utf8), Array(ours.utf8), Array(theirs.utf8))
    }

    /// Prepares a merge of three contents.
    init(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) throws {
        let (base, ours, theirs) = (Text(base), Text(ours), Text(theirs))
        self.init(
            base: base, ours: ours, theirs: theirs, ourDiff: try #require(LineDiff.between(base, ours)),
            theirDiff: try #require(LineDiff.between(base, theirs)))
    }
}
