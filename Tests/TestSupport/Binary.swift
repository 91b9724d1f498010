import Foundation

/// The executables that the build puts next to the test bundle.
package enum Binary {
    /// Where `orchestrate` lies.
    package static var orchestrate: String {
        get throws { try located("orchestrate") }
    }

    /// Looks next to the test bundle that runs; SwiftPM names it in the arguments, by itself or as something in it.
    private static func located(_ name: String) throws -> String {
        let bundles = CommandLine.arguments.compactMap { argument in
            argument.range(of: ".xctest").map { argument[..<$0.upperBound] }
        }
        let folders = bundles.map { URL(fileURLWithPath: String($0)).deletingLastPathComponent().path }
        let candidates = folders.map { "\($0)/\(name)" }
        guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw TestSupportError("`\(name)` is not built; looked for it at: \(candidates.joined(separator: ", ")).")
        }
        return found
    }
}
