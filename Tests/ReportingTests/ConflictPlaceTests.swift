import Domain
import Testing

@testable import Reporting

@Suite("Where in a file a conflict is") struct ConflictPlaceTests {
    private static let cases: [(ranges: [(Int, Int)], colon: String, words: String)] = [
        ([], "a.py", "a.py"),
        ([(27, 27)], "a.py:27 in #9", "a.py line 27 in #9"),
        ([(40, 52), (60, 60)], "a.py:40-52, 60 in #9", "a.py lines 40-52, 60 in #9"),
        ([(972, 971)], "a.py above line 972 in #9", "a.py above line 972 in #9"),
        ([(1, 0)], "at the top of a.py in #9", "at the top of a.py in #9"),
        ([(4, 5), (9, 8)], "a.py:4-5, above line 9 in #9", "a.py lines 4-5 and above line 9 in #9"),
        ([(1, 1), (2, 2), (3, 3), (4, 4)], "a.py:1, 2, 3, … in #9", "a.py lines 1, 2, 3, … in #9"),
    ]

    @Test("names the lines, what is inserted by the line below it, and whose lines they are", arguments: cases)
    func place(ranges: [(Int, Int)], colon: String, words: String) {
        let place = ConflictPlace(
            path: "a.py", ranges: ranges.map { LineRange(first: $0.0, last: $0.1) }, owner: "#9")
        #expect(place.withColon == colon)
        #expect(place.inWords == words)
    }
}
