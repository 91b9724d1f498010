import Domain
import Testing

@Suite("The search for landings") struct LandingSearchTests {
    private func id(_ number: UInt8) -> ObjectID { ObjectID(bytes: Array(repeating: number, count: 20)) ?? .zero }

    private func patch(_ identity: UInt8?, _ paths: RepositoryPath...) -> Patch {
        Patch(identity: identity.map(id), files: paths.map { Patch.File(path: $0) })
    }

    private func commit(
        _ number: UInt8, _ patch: Patch, _ message: String = "", parents: Int = 1, bringing brought: [UInt8] = []
    ) -> BaseCommit {
        BaseCommit(
            id: id(number), parents: (0..<parents).map { id(number &- 1 &+ UInt8($0) * 100) }, tree: id(number),
            treeBefore: id(number - 1), message: LandingMessage(message), patch: patch,
            brought: Set((brought + [number]).map(id)))
    }

    private func head(_ commits: [Patch], whole: Patch? = nil) -> SoughtHead {
        let patches = commits.last.map { HeadPatches(whole: whole ?? $0, commits: commits) }
        return SoughtHead(
            id: "#1", aliases: ["topic", "#7"], commit: id(99),
            reading: HeadReading(commits: [id(99)], patches: patches), hasMoved: false)
    }

    @Test("prefers the commit that names the number among those that change the same")
    func named() {
        let same = patch(50, "a")
        let search = LandingSearch(line: [commit(1, same), commit(2, same, "x (#7)"), commit(3, same, "y (#8)")])
        #expect(search.landing(of: head([same]))?.commit == id(2))
        #expect(LandingSearch(line: [commit(3, same, "y (#8)")]).landing(of: head([same])) == nil)
    }

    @Test("takes the same lines in other files, and a binary file with other content, for something else")
    func otherFiles() {
        let binary = Patch(identity: id(50), files: [Patch.File(path: "a", binary: id(7))])
        let search = LandingSearch(line: [commit(1, patch(50, "b")), commit(2, binary)])
        #expect(search.landing(of: head([patch(50, "a")])) == nil)
    }

    @Test("finds a run of commits at a later place than its first commit alone")
    func run() {
        let (one, two) = (patch(50, "a"), patch(51, "b"))
        let line = [commit(1, one), commit(2, patch(60, "z")), commit(3, one), commit(4, two)]
        let whole = patch(52, "a", "b")
        #expect(LandingSearch(line: line).landing(of: head([one, two], whole: whole))?.places == 2...3)
        #expect(LandingSearch(line: Array(line.prefix(3))).landing(of: head([one, two], whole: whole)) == nil)
    }

    @Test("knows a merge of the pinned commit from one of later commits")
    func merges() {
        let own = commit(1, patch(nil, "a"), parents: 2, bringing: [99])
        #expect(LandingSearch(line: [own]).landing(of: head([]))?.isAsPinned == false)
        let moved = LandingSearch(line: [commit(99, patch(50, "a"))]).landing(of: head([]))
        #expect(moved?.merge == nil && moved?.evidence == .ancestry)
    }

    @Test("says which commit could be the landing, if its content were here")
    func unreadable() {
        let search = LandingSearch(
            line: [commit(1, patch(nil, "a"), "x (#8)"), commit(2, patch(nil, "b")), commit(3, patch(nil, "a"))])
        #expect(search.unreadableCandidate(for: head([patch(50, "a")])) == id(3))
        #expect(search.unreadableCandidate(for: head([patch(50, "c")])) == nil)
        #expect(search.landing(of: head([patch(nil, "a")])) == nil)
    }
}
