extension Analysis {
    /// The change sets beside one of which nothing but a name is known, and why: they have no say in what is said of it.
    package func unread(beside id: ChangeSetID) -> [(id: ChangeSetID, reason: UnknownReason)] {
        changeSets.compactMap { other in
            guard other.id != id, other.changeSet.commit == .zero, case .unknown(let reason) = other.verdict else {
                return nil
            }
            return (other.id, reason)
        }
    }
}
