/// Keeps the replies of forges between runs, for conditional requests and for work without a network.
package protocol ReplyStore: Sendable {
    /// Returns what is kept of an address; nil where nothing is.
    func reply(at url: String) -> StoredReply?

    /// Keeps a reply; what can't be kept is dropped without harm.
    func keep(_ reply: StoredReply, at url: String)
}

/// A reply of a forge, and when it came.
package struct StoredReply: Hashable, Sendable {
    /// What the forge calls this state of it; nil where it does not say.
    package let tag: String?
    /// Where the next page is; nil for the last one.
    package let next: String?
    /// The body.
    package let body: [UInt8]
    /// Seconds since 1970 at which it was true.
    package let time: Int64

    package init(tag: String?, next: String?, body: [UInt8], time: Int64) {
        self.tag = tag
        self.next = next
        self.body = body
        self.time = time
    }
}
