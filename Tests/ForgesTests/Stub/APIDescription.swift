import Foundation
import TestSupport

/// What a forge's description of its API says of requests and replies; see Fixtures/api/NOTICE.md.
struct APIDescription: Sendable {
    /// An operation.
    private struct Operation: Sendable {
        let method: String
        let path: [Substring]
        let query: [String: JSONDocument]
        let body: JSONDocument?
        let response: JSONDocument?
    }

    private let operations: [Operation]
    private let definitions: [String: JSONDocument]
    /// Whether nulls stand for what is left out: Swagger 2 has no word for them.
    private let hasNulls: Bool

    /// Reads the description of GitHub's or GitLab's API.
    static func read(_ name: String) throws -> APIDescription {
        let document = try document(name)
        guard case .array(let items)? = document["operations"] else {
            throw TestSupportError("there are no operations")
        }
        return APIDescription(
            operations: items.map { item in
                Operation(
                    method: item["method"]?.text ?? "", path: (item["path"]?.text ?? "").split(separator: "/"),
                    query: members(item["query"]), body: item["body"].map(plain), response: item["response"].map(plain))
            }, definitions: members(document["$defs"]).mapValues(plain), hasNulls: true)
    }

    /// Reads the description of Gitea's API.
    static func gitea() throws -> APIDescription {
        let document = try document("gitea.json")
        guard case .array(let items)? = document["operations"] else {
            throw TestSupportError("there are no operations")
        }
        return APIDescription(
            operations: items.map { item in
                var (query, body): ([String: JSONDocument], JSONDocument?) = ([:], nil)
                if case .array(let parameters)? = item["parameters"] {
                    for parameter in parameters {
                        switch parameter["in"]?.text {
                        case "query": query[parameter["name"]?.text ?? ""] = parameter
                        case "body": body = parameter["schema"]
                        default: break
                        }
                    }
                }
                let responses = members(item["responses"])
                let good = responses.filter { $0.key.hasPrefix("2") }.values.first
                return Operation(
                    method: item["method"]?.text ?? "", path: (item["path"]?.text ?? "").split(separator: "/"),
                    query: query, body: body.map(plain), response: good?["schema"].map(plain))
            }, definitions: members(document["definitions"]).mapValues(plain), hasNulls: false)
    }

    /// Returns what is wrong with a request.
    func problems(of request: StubRequest, below prefix: String) -> [String] {
        guard let operation = operation(request, prefix) else { return ["\(request.method) \(request.path): unknown"] }
        var problems = request.query.compactMap { name, value -> String? in
            guard let schema = operation.query[name] else { return "unknown query \(name)" }
            if case .array(let allowed)? = schema["enum"], !allowed.contains(.string(value)) {
                return "query \(name) is \(value)"
            }
            return schema["type"]?.text == "integer" && Int(value) == nil ? "query \(name) is no number" : nil
        }
        if let body = operation.body {
            guard let sent = document(request.body) else { return problems + ["the body is no JSON"] }
            problems += check(sent, body) + unknownMembers(of: sent, body)
        } else if !request.body.isEmpty {
            problems.append("a body that nobody wants")
        }
        return problems.map { "\(request.method) \(request.path): \($0)" }
    }

    /// Returns the smallest reply to a request; nil where there is no such operation.
    func example(of request: StubRequest, below prefix: String) -> StubReply? {
        guard let operation = operation(request, prefix) else { return nil }
        guard let response = operation.response else { return StubReply(status: 204) }
        let example = SchemaExample(definitions: .object(definitions))
        return .json(example.value(response), status: request.method == "POST" ? 201 : 200)
    }

    /// Returns what is wrong with a reply.
    func problems(of reply: StubReply, to request: StubRequest, below prefix: String) -> [String] {
        guard !reply.isMisbehaviour, (200..<300).contains(reply.status), let operation = operation(request, prefix),
            let response = operation.response
        else { return [] }
        guard let sent = document(reply.body) else { return ["the reply to \(request.path) is no JSON"] }
        return check(sent, response).map { "reply to \(request.method) \(request.path): \($0)" }
    }

    private func operation(_ request: StubRequest, _ prefix: String) -> Operation? {
        let parts = request.path.dropFirst(prefix.count).split(separator: "/")
        return operations.first { operation in
            operation.method == request.method && operation.path.count == parts.count
                && zip(operation.path, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }

    private func check(_ document: JSONDocument, _ schema: JSONDocument) -> [String] {
        var root = Self.members(schema)
        root["$defs"] = .object(definitions)
        return JSONSchema(.object(root)).problems(in: hasNulls ? document : Self.withoutNulls(document))
    }

    /// A forge passes over what it does not know; we send nothing of the kind.
    private func unknownMembers(of document: JSONDocument, _ schema: JSONDocument) -> [String] {
        var named = schema
        while let name = named["$ref"]?.text { named = definitions[String(name.dropFirst(8))] ?? .null }
        guard case .object(let known)? = named["properties"], case .object(let members) = document else { return [] }
        return members.keys.filter { known[$0] == nil }.sorted().map { "unknown member \($0)" }
    }

    private func document(_ bytes: [UInt8]) -> JSONDocument? {
        // Why: nil is told as a problem.
        try? JSONDocument(parsing: String(decoding: bytes, as: UTF8.self))
    }

    private static func document(_ name: String) throws -> JSONDocument {
        let url = PackageFolder.root().appending(path: "Fixtures/api/\(name)")
        return try JSONDocument(parsing: String(decoding: try Data(contentsOf: url), as: UTF8.self))
    }

    private static func members(_ document: JSONDocument?) -> [String: JSONDocument] {
        if case .object(let members)? = document { members } else { [:] }
    }

    /// Leaves out what says nothing about validity here, and calls definitions by one name.
    private static func plain(_ schema: JSONDocument) -> JSONDocument {
        switch schema {
        case .object(let members):
            let isSchema = members["type"]?.text != nil || members["$ref"]?.text != nil
            return .object(
                members.filter {
                    !isSchema || !["format", "default", "example"].contains($0.key) || $0.value["type"] != nil
                }
                .filter { $0.key != "additionalProperties" }
                .mapValues(plain))
        case .array(let values): return .array(values.map(plain))
        case .string(let text) where text.hasPrefix("#/definitions/"):
            return .string("#/$defs/" + text.dropFirst("#/definitions/".count))
        default: return schema
        }
    }

    private static func withoutNulls(_ document: JSONDocument) -> JSONDocument {
        switch document {
        case .object(let members): .object(members.filter { $0.value != .null }.mapValues(withoutNulls))
        case .array(let values): .array(values.map(withoutNulls))
        default: document
        }
    }
}
