/// A validator for the part of JSON Schema (draft 2020-12) that the project's schemas use. A keyword it does not know is an
/// error, so that no rule is silently left unchecked.
package struct JSONSchema: Sendable {
    private let root: JSONDocument

    /// Reads a schema.
    package init(_ root: JSONDocument) { self.root = root }

    /// Returns what is wrong with a document, each with its place; nothing when it is valid.
    package func problems(in document: JSONDocument) -> [String] { problems(document, root, "$") }

    private func problems(_ value: JSONDocument, _ schema: JSONDocument, _ place: String) -> [String] {
        switch schema {
        case .bool(true): return []
        case .bool(false): return ["\(place): nothing is allowed here"]
        case .object(let keywords):
            return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument in
                check(value, keyword, argument, keywords, place)
            }
        default: return ["\(place): the schema is neither an object nor a boolean"]
        }
    }

    private func check(
        _ value: JSONDocument, _ keyword: String, _ argument: JSONDocument, _ siblings: [String: JSONDocument],
        _ place: String
    ) -> [String] {
        switch (keyword, argument) {
        case ("$schema", _), ("$id", _), ("$defs", _), ("title", _), ("description", _),
            ("additionalProperties", .bool(true)):
            return []
        case ("type", _): return isOfType(value, argument) ? [] : ["\(place): not of type \(argument)"]
        case ("const", _): return value == argument ? [] : ["\(place): is not \(argument)"]
        case ("enum", .array(let allowed)): return allowed.contains(value) ? [] : ["\(place): \(value) is not allowed"]
        case ("$ref", .string(let name)): return reference(value, name, place)
        case ("pattern", .string(let pattern)): return matches(value, pattern, place)
        case ("minimum", .number(let least)):
            if case .number(let number) = value, number < least { return ["\(place): \(number) is under \(least)"] }
            return []
        case ("oneOf", .array(let schemas)), ("anyOf", .array(let schemas)):
            let fits = schemas.count { problems(value, $0, place).isEmpty }
            return fits == 1 || keyword == "anyOf" && fits > 1 ? [] : ["\(place): fits \(fits) of \(keyword)"]
        default: return checkMembers(value, keyword, argument, siblings, place)
        }
    }

    private func checkMembers(
        _ value: JSONDocument, _ keyword: String, _ argument: JSONDocument, _ siblings: [String: JSONDocument],
        _ place: String
    ) -> [String] {
        switch (keyword, argument, value) {
        case ("required", .array(let names), .object(let members)):
            return names.compactMap(\.text).filter { members[$0] == nil }.map { "\(place): \($0) is missing" }
        case ("properties", .object(let schemas), .object(let members)):
            return schemas.sorted { $0.key < $1.key }.flatMap { name, schema in
                members[name].map { problems($0, schema, "\(place).\(name)") } ?? []
            }
        case ("items", _, .array(let values)):
            let first = if case .array(let prefix)? = siblings["prefixItems"] { prefix.count } else { 0 }
            return values.enumerated().dropFirst(first).flatMap { problems($1, argument, "\(place)[\($0)]") }
        case ("prefixItems", .array(let schemas), .array(let values)):
            return zip(values, schemas).enumerated().flatMap { problems($1.0, $1.1, "\(place)[\($0)]") }
        case ("minItems", .number(let least), .array(let values)):
            return Double(values.count) < least ? ["\(place): has fewer than \(least) items"] : []
        case ("required", .array, _), ("properties", .object, _), ("items", _, _), ("prefixItems", .array, _),
            ("minItems", .number, _):
            return []
        default: return ["\(place): the keyword \(keyword) is unknown, or its argument is wrong"]
        }
    }

    private func isOfType(_ value: JSONDocument, _ type: JSONDocument) -> Bool {
        if case .array(let types) = type { return types.contains { isOfType(value, $0) } }
        return switch (value, type.text) {
        case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
            (.object, "object"):
            true
        case (.number(let number), "integer"): number == number.rounded()
        default: false
        }
    }

    private func reference(_ value: JSONDocument, _ name: String, _ place: String) -> [String] {
        guard name.hasPrefix("#/$defs/"), let schema = root["$defs"]?[String(name.dropFirst(8))] else {
            return ["\(place): there is no \(name)"]
        }
        return problems(value, schema, place)
    }

    private func matches(_ value: JSONDocument, _ pattern: String, _ place: String) -> [String] {
        guard let text = value.text else { return [] }
        do {
            return text.contains(try Regex(pattern)) ? [] : ["\(place): \(text) does not match \(pattern)"]
        } catch {
            return ["\(place): the pattern \(pattern) can't be read"]
        }
    }
}
