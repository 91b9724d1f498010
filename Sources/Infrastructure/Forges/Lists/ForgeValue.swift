import Foundation

/// A value of JSON.
enum ForgeValue: Hashable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([ForgeValue])
    case object([String: ForgeValue])

    /// Takes what Foundation read.
    init(_ value: Any) {
        switch value {
        case let text as String: self = .text(text)
        case let values as [Any]: self = .list(values.map { ForgeValue($0) })
        case let members as [String: Any]: self = .object(members.mapValues { ForgeValue($0) })
        // A number that stands for a yes or no is one of a kind of its own.
        case let number as NSNumber:
            self = String(cString: number.objCType) == "c" ? .flag(number.boolValue) : .number(number.doubleValue)
        default: self = .null
        }
    }

    /// What Foundation writes.
    var written: Any {
        switch self {
        case .null: NSNull()
        case .flag(let flag): flag
        case .number(let number): Int(exactly: number).map { $0 as Any } ?? number
        case .text(let text): text
        case .list(let values): values.map(\.written)
        case .object(let members): members.mapValues(\.written)
        }
    }

    /// Makes a list of texts.
    static func texts(_ texts: [String]) -> ForgeValue { .list(texts.map { .text($0) }) }
}
