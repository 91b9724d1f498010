import Application
import Domain

/// What change sets change, on paper: every file was a line and is another one.
struct PaperTexts: ChangedTextReader {
    var fork = Fork.one(PaperRepository.base.commit)
    /// The paths that can't be compared, and why.
    var unread: [RepositoryPath: UnknownReason] = [:]

    func fork(of head: ObjectID, from base: Base) -> Fork { fork }

    func text(of change: FileChange, from mergeBase: ObjectID, to head: ObjectID) -> ChangedText {
        if let reason = unread[change.path] { return .unread(reason) }
        return .texts(before: Text(Array("old\n".utf8)), after: Text(Array("new\nmore\n".utf8)))
    }
}

extension PaperRepository: ChangedTextReader {
    func fork(of head: ObjectID, from base: Base) -> Fork { PaperTexts().fork }

    func text(of change: FileChange, from mergeBase: ObjectID, to head: ObjectID) -> ChangedText {
        PaperTexts().text(of: change, from: mergeBase, to: head)
    }
}
