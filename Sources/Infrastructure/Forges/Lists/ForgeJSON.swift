import Foundation

/// What forges write in JSON.
enum ForgeJSON {
    /// Returns what a document holds; nil where it is none.
    static func document(_ content: [UInt8]) -> ForgeValue? {
        do {
            return ForgeValue(try JSONSerialization.jsonObject(with: Data(content), options: .fragmentsAllowed))
        } catch {
            // What is no JSON is told with what else is known of the reply.
            return nil
        }
    }

    /// Returns the object that a reply is; nil where it is none.
    static func object(_ content: [UInt8]) -> ForgeObject? { ForgeObject(document(content)) }

    /// Returns the seconds since 1970 of a time such as `2026-01-31T10:20:30.123+01:00`.
    static func seconds(_ text: String) -> Int64? {
        let formatter = ISO8601DateFormatter()
        let forms: [ISO8601DateFormatter.Options] = [
            .withInternetDateTime, [.withInternetDateTime, .withFractionalSeconds],
        ]
        for form in forms {
            formatter.formatOptions = form
            if let date = formatter.date(from: text) { return Int64(date.timeIntervalSince1970) }
        }
        return nil
    }

    /// Writes an object.
    static func write(_ members: [String: ForgeValue]) -> [UInt8] {
        do {
            let document = ForgeValue.object(members).written
            return Array(
                try JSONSerialization.data(withJSONObject: document, options: [.sortedKeys, .withoutEscapingSlashes]))
        } catch {
            // A number that is none is the only thing that can't be written, and nobody writes one.
            return Array("{}".utf8)
        }
    }
}
