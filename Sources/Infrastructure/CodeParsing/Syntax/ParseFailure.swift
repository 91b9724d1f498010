import Domain

/// Why a text could not be parsed.
struct ParseFailure: Error {
    /// Why.
    let cause: UnreadCause

    init(_ cause: UnreadCause) { self.cause = cause }
}
