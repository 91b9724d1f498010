/// Names of one directory that are the same where letters' case or Unicode form does not count: on most disks of macOS and
/// Windows, which can hold one of them alone.
package struct SameName: Hashable, Sendable {
    /// One way to write the name.
    package struct Spelling: Hashable, Sendable {
        /// The file or directory.
        package let path: RepositoryPath
        /// The change sets that bring it, in the order in which they land; none where the base has it.
        package let ids: [ChangeSetID]

        package init(path: RepositoryPath, ids: [ChangeSetID]) {
            self.path = path
            self.ids = ids
        }
    }

    /// In what the spellings differ.
    package enum Difference: String, Sendable {
        case letterCase = "case"
        /// In nothing that can be seen: `é` as one character, or as two.
        case unicodeForm
    }

    /// The spellings, ordered by path; two at least.
    package let spellings: [Spelling]

    package init(spellings: [Spelling]) { self.spellings = spellings }

    /// In what they differ; what differs in both ways differs in case.
    package var difference: Difference {
        // Swift's strings are equal where Unicode calls them canonically equivalent.
        Set(spellings.map(\.path.text)).count == 1 ? .unicodeForm : .letterCase
    }
}
