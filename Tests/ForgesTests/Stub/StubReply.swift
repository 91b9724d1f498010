import Foundation

/// What the stub answers, or does instead.
struct StubReply: Sendable {
    var status = 200
    var headers: [String: String] = [:]
    var body: [UInt8] = []
    /// Seconds before it comes.
    var delay = 0.0
    /// How much of it comes before the connection breaks; nil for all of it.
    var cut: Int?
    /// Whether it breaks the description of the API on purpose.
    var isMisbehaviour = false

    static func json(_ value: Any, status: Int = 200, headers: [String: String] = [:]) -> StubReply {
        // Why: what tests write down is JSON.
        let body = try? JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed])
        return StubReply(
            status: status, headers: ["Content-Type": "application/json"].merging(headers) { $1 },
            body: Array(body ?? Data()))
    }

    /// A reply that no description foresees.
    static func odd(_ status: Int, _ text: String = "", headers: [String: String] = [:]) -> StubReply {
        StubReply(status: status, headers: headers, body: Array(text.utf8), isMisbehaviour: true)
    }

    /// The connection breaks after so many bytes.
    static func reset(after bytes: Int = 0) -> StubReply {
        StubReply(body: Array("[{\"id\": 1}]".utf8), cut: bytes, isMisbehaviour: true)
    }
}
