import Foundation
import TestSupport

/// All that planning must leave as it is.
struct RepositoryState: Equatable {
    private let objects: String
    private let references: String
    private let status: String
    private let files: [[UInt8]]

    init(of repository: TestRepository) throws {
        objects = try repository.git("count-objects", "-v")
        references = try repository.git("for-each-ref")
        status = try repository.git("status", "--porcelain")
        files = try Self.files(below: repository.path)
    }

    /// A line for every file of the work tree and of the git directory: checksum, length and name, which is any bytes.
    private static func files(below path: String) throws -> [[UInt8]] {
        let outcome = try Shell.run("find", [".", "-type", "f", "-exec", "cksum", "{}", "+"], directory: path)
        guard outcome.status == 0 else { throw TestSupportError("find failed: \(outcome.errorText)") }
        return outcome.output.split(separator: UInt8(ascii: "\n")).map(Array.init)
            .sorted { $0.lexicographicallyPrecedes($1) }
    }
}
