import Application
import Domain
import Foundation

extension PlanFileError {
    /// Finds the place and the words for what Foundation found wrong.
    init(_ error: DecodingError, file: String) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(file: file, place: Self.place(context.codingPath + [key]), problem: "is missing")
        case .typeMismatch(let type, let context):
            self.init(file: file, place: Self.place(context.codingPath), problem: "is not \(Self.noun(type))")
        case .valueNotFound(let type, let context):
            let problem = "is null, not \(Self.noun(type))"
            self.init(file: file, place: Self.place(context.codingPath), problem: problem)
        case .dataCorrupted(let context):
            self.init(file: file, place: Self.place(context.codingPath), problem: Self.problem(context))
        @unknown default:
            self.init(file: file, place: "", problem: "can't be read as JSON")
        }
    }

    /// Returns `steps[3].commit`.
    private static func place(_ path: [any CodingKey]) -> String {
        path.reduce("") { place, key in
            if let index = key.intValue { return "\(place)[\(index)]" }
            return place.isEmpty ? key.stringValue : "\(place).\(key.stringValue)"
        }
    }

    private static func problem(_ context: DecodingError.Context) -> String {
        guard let cause = context.underlyingError as NSError? else {
            // Our own words, but for a number beyond all bounds.
            return context.codingPath.isEmpty ? "can't be read as JSON" : context.debugDescription
        }
        // Foundation's parser says the line and column here, with a full stop at the end.
        let detail = cause.userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
        let told = detail.hasSuffix(".") ? String(detail.dropLast()) : detail
        return "can't be read as JSON" + (told.isEmpty ? "" : ": \(YAMLText.escaped(told))")
    }

    private static func noun(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "text"
        case is Bool.Type: "true or false"
        case is Double.Type, is Int.Type: "a number"
        // Foundation names the list it wanted with or without what it holds.
        case _ where String(describing: type).hasPrefix("Array<"): "a list"
        default: "an object of the kind that belongs here"
        }
    }
}
