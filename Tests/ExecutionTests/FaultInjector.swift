import Foundation
import TestSupport
import Testing

/// A library that is loaded into the tool: a chosen action on the file system fails, or ends the tool.
final class FaultInjector {
    private let directory: TemporaryDirectory
    private let library: String

    /// Whether this system and its tools can do that.
    static var isPossible: Bool {
        #if os(Linux)
            compiler != nil
        #else
            false
        #endif
    }

    private static var compiler: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.flatMap { ["\($0)/cc", "\($0)/clang"] }
            .first(where: FileManager.default.isExecutableFile(atPath:))
    }

    init() throws {
        directory = try TemporaryDirectory()
        library = directory.path + "/fault-at.so"
        let source = PackageFolder.root().appending(path: "Fixtures/fault-at.c").path
        let outcome = try Shell.run(
            Self.compiler ?? "cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"])
        guard outcome.status == 0 else { throw TestSupportError("The compiler says: \(outcome.errorText)") }
    }

    deinit { directory.remove() }

    /// The environment in which a run is ended before its n-th action.
    func killing(at point: Int) -> [String: String] { ["LD_PRELOAD": library, "FAULT_AT": "\(point)"] }

    /// The environment in which the n-th action fails, and those behind it if the fault lasts.
    func failing(at point: Int, with fault: Fault) -> [String: String] {
        let variables = killing(at: point).merging(["FAULT": "\(fault.code)"]) { _, new in new }
        return fault.lasts ? variables.merging(["FAULT_LASTS": "1"]) { _, new in new } : variables
    }

    /// What the system refuses an action with.
    struct Fault: CustomTestStringConvertible {
        let testDescription: String
        let code: Int32
        let lasts: Bool

        static let all = [
            Fault(testDescription: "a full disk", code: ENOSPC, lasts: true),
            Fault(testDescription: "a disk that is full for a moment", code: ENOSPC, lasts: false),
            Fault(testDescription: "a failing disk", code: EIO, lasts: false),
            Fault(testDescription: "what may not be written", code: EACCES, lasts: false),
        ]
    }

    /// Returns how many actions a run takes.
    func count(_ run: ([String: String]) throws -> Void) throws -> Int {
        let file = directory.path + "/count"
        try run(["LD_PRELOAD": library, "FAULT_COUNT": file])
        let text = try String(contentsOfFile: file, encoding: .utf8)
        guard let count = Int(text), count > 0 else { throw TestSupportError("No action was counted.") }
        return count
    }

    /// Returns about so many points, evenly spread, the first and the last among them.
    func points(upTo last: Int, about sample: Int) -> [Int] {
        let count = min(last, sample)
        return count < 2 ? [1] : Set((0..<count).map { 1 + $0 * (last - 1) / (count - 1) }).sorted()
    }
}
