import Domain

extension JournalEntry {
    /// The name of its kind.
    var word: String { String("\(self)".prefix { $0 != "(" }) }

    /// The commit that it says was made.
    var commit: ObjectID? { if case .made(_, let commit, _) = self { commit } else { nil } }
}

extension Result where Failure == any Error {
    /// Waits for what may fail.
    init(_ work: () async throws -> Success) async {
        do { self = .success(try await work()) } catch { self = .failure(error) }
    }
}
