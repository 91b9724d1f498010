extension Range<Int> {
    /// Returns the place of each element when they are sorted; the range starts at 0.
    func places(sortedBy precedes: (Int, Int) -> Bool) -> [Int] {
        var places = Array(repeating: 0, count: count)
        for (place, element) in sorted(by: precedes).enumerated() { places[element] = place }
        return places
    }
}
