package import Application
package import Domain
import Foundation

/// Reads the document `orchestrate/merge-plan/v1`.
///
/// The file may be edited or made up: it is refused when it is too long, not UTF-8, nested too deep (Foundation stops at
/// 512 levels), when any value is not what the schema says, or when the digest is not that of the plan. Members that are
/// not known are passed over.
package struct JSONPlanDecoder: PlanDecoder {
    /// A longer file is refused.
    package static let maximumBytes = 256 << 20
    private let digester: any ContentDigester

    package init(digester: any ContentDigester) { self.digester = digester }

    /// Returns the plan that the file holds, or throws a `PlanFileError`.
    package func decode(_ bytes: [UInt8], from path: String) throws -> PlanDocument {
        guard bytes.count <= Self.maximumBytes else {
            throw PlanFileError(file: path, place: "", problem: "is larger than \(Self.maximumBytes) bytes")
        }
        // Foundation would take NUL bytes for a sign of another encoding; JSON has none.
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
            throw PlanFileError(file: path, place: "", problem: "is not UTF-8")
        }
        let document: PlanDocument
        do {
            document = try JSONDecoder().decode(PlanRecord.self, from: Data(bytes)).document
        } catch let error as DecodingError {
            throw PlanFileError(error, file: path)
        }
        if let (place, problem) = PlanConsistency(document).fault {
            throw PlanFileError(file: path, place: place, problem: problem)
        }
        guard digester.digest(of: document.plan.digestInput(base: document.base)) == document.plan.digest else {
            throw PlanFileError(
                file: path, place: "digest", problem: "is not that of the plan: the plan was changed after it was made")
        }
        return document
    }
}
