/// A plan file that can't be used.
package struct PlanFileError: Error, Hashable, Sendable {
    /// The file.
    package let file: String
    /// The place in the document: `steps[3].commit`, lists counted from 0; empty for the whole file.
    package let place: String
    /// What is wrong, to follow the place: `is missing`.
    package let problem: String

    package init(file: String, place: String, problem: String) {
        self.file = file
        self.place = place
        self.problem = problem
    }
}
