import Foundation
import TestSupport

/// All that planning must leave as it is.
struct RepositoryState: Equatable {
    private let objects: String
    private let references: String
    private let status: String
    private let files: [String: Data]

    init(of repository: TestRepository) throws {
        objects = try repository.git("count-objects", "-v")
        references = try repository.git("for-each-ref")
        status = try repository.git("status", "--porcelain")
        files = try Self.files(below: repository.path)
    }

    /// Every file of the work tree and of the git directory.
    private static func files(below path: String) throws -> [String: Data] {
        var found: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            let file = "\(path)/\(name)"
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            found[name] = try Data(contentsOf: URL(fileURLWithPath: file))
        }
        return found
    }
}
