import Domain
import Testing
import Wording

@Suite("Counts and lists, in words") struct ListWordingTests {
    @Test("tell one from many")
    func counts() {
        #expect(Wording.count(1, "hunk") == "1 hunk")
        #expect(Wording.count(0, "hunk") == "0 hunks")
        #expect(Wording.count(2, "clash", "clashes") == "2 clashes")
    }

    @Test("end in `and`, and say how many are left out")
    func lists() {
        let ids: [ChangeSetID] = ["#1", "#2", "#3", "#4"]
        #expect(Wording.names([]).plain == "")
        #expect(Wording.names(["#1"]).plain == "#1")
        #expect(Wording.names(["#1", "#2"]).plain == "#1 and #2")
        #expect(Wording.names(ids).plain == "#1, #2, #3 and #4")
        #expect(Wording.names(ids, limit: 4).plain == "#1, #2, #3 and #4")
        #expect(Wording.names(ids, limit: 3).plain == "#1, #2, #3 and 1 more")
        #expect(Wording.names(ids, limit: 1).plain == "#1 and 3 more")
    }

    @Test("are the same of texts as of phrases", arguments: 0..<6)
    func texts(count: Int) {
        let texts = (0..<count).map { "t\($0)" }
        for limit in 1...6 {
            #expect(
                Wording.list(texts, limit: limit)
                    == Wording.list(texts.map { Phrase(.words($0)) }, limit: limit).plain)
        }
    }

    @Test("leave out what says nothing")
    func empty() {
        #expect(Wording.list(["", "a", "", "b", ""] as [Phrase]).plain == "a and b")
        #expect(Wording.list([Phrase(), Phrase()]).isEmpty)
    }

    @Test("name each path once")
    func paths() {
        #expect(Wording.paths(["a", "b", "a"]).plain == "a and b")
        #expect(Wording.paths(["a", "b", "c", "d", "e"]).plain == "a, b, c and 2 more")
    }
}
