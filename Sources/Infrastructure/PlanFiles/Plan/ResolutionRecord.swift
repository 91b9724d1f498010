import Domain
import Foundation

/// A resolution with which a step merges.
struct ResolutionRecord: Decodable {
    let resolution: RecordedResolution

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let by = try members.textIfPresent("by") ?? "rerere"
        let result = try members.oid("result")
        let found = by == "rerere" ? nil : try Self.content(members, by: by, named: result)
        resolution = RecordedResolution(
            path: RepositoryPath(reading: try members.text("path")), conflict: try members.oid("conflict"),
            variant: found == nil ? try members.number("variant") : 0, result: result, found: found)
    }

    /// Reads what resolvers found: the content must be that of the object which the plan's digest covers.
    private static func content(_ members: PlanMembers, by: String, named result: ObjectID) throws -> FoundContent {
        let resolvers = try by.split(separator: "+", omittingEmptySubsequences: false).map { name in
            guard let resolver = ResolverName(rawValue: String(name)) else { throw members.notKnown("by", by) }
            return resolver
        }
        guard let data = Data(base64Encoded: try members.text("content")) else {
            throw members.wrong("content", "is no base64")
        }
        guard BlobName.of([UInt8](data)) == result else {
            throw members.wrong("content", "is not that of the object which result names")
        }
        return FoundContent(
            resolvers: resolvers, certainty: try members.word("certainty", of: ResolutionCertainty.self),
            content: [UInt8](data))
    }
}
