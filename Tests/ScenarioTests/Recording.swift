import Foundation
import TestSupport

/// The recorded files of a scenario.
struct Recording {
    private let folder: URL

    init(of scenario: Scenario) { folder = scenario.folder }

    /// Whether `make record` runs.
    static let isOn = ProcessInfo.processInfo.environment["RECORD"] == "1"

    /// Returns how each recorded file and what came out differ, as `diff -u` shows it; empty when they are the same bytes.
    func differences(from files: [String: [UInt8]]) throws -> [String] {
        try Set(files.keys).union(recorded()).sorted().compactMap { name in
            let outcome = try Shell.run(
                "diff", ["-u", "-N", "--label", "recorded/\(name)", "--label", "now/\(name)", "--", path(name), "-"],
                input: files[name] ?? [])
            return outcome.status == 0 ? nil : outcome.text + outcome.errorText
        }
    }

    /// Writes what came out over what was recorded.
    func write(_ files: [String: [UInt8]]) throws {
        for name in try recorded() where files[name] == nil {
            try FileManager.default.removeItem(atPath: path(name))
        }
        for (name, content) in files { try Data(content).write(to: folder.appendingPathComponent(name)) }
    }

    private func recorded() throws -> [String] {
        let written = ["scenario.txt", "repository.txt"]
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !written.contains($0) }
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}
