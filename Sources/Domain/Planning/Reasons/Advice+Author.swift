extension Advice {
    /// The same for its author, who need not be told to ask themselves.
    package var forAuthor: Advice {
        switch self {
        case .update(let stop, _): .update(stop: stop, author: nil)
        case .rebase(let steps, let stop, let contacts):
            .rebase(after: steps, stop: stop, contacts: contacts.flatMap(\.withoutOwn))
        default: self
        }
    }
}

extension Contacts {
    /// The others alone; nil where there are none.
    fileprivate var withoutOwn: Contacts? {
        others.isEmpty ? nil : Contacts(others: others, own: nil, isOwnAlone: false)
    }
}
