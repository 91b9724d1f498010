package import Foundation

/// Compares text with a file under `Fixtures/snapshots`, byte by byte.
package enum Snapshot {
    /// Returns what is wrong, nil when the text is the file's.
    ///
    /// With `RECORD=1` in the environment a file that differs is written anew, and the answer says so: the test fails, so
    /// that the difference is looked at.
    package static func difference(of text: String, from name: String, file: String = #filePath) throws -> String? {
        let url = PackageFolder.root(of: file).appending(path: "Fixtures/snapshots/\(name)")
        let stored = FileManager.default.fileExists(atPath: url.path) ? try Data(contentsOf: url) : nil
        let now = Data(text.utf8)
        if stored == now { return nil }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            let folder = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try now.write(to: url)
            return "Recorded \(name). Look at the difference, then run without RECORD."
        }
        guard let stored else { return "There is no snapshot \(name). Run with RECORD=1 to make it." }
        return "\(name) differs. Run with RECORD=1 to renew it.\n" + firstDifference(stored, text)
    }

    private static func firstDifference(_ stored: Data, _ text: String) -> String {
        let old = String(decoding: stored, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(old, new).prefix { $0 == $1 }.count
        let one = line < old.count ? String(old[line]) : "(end)"
        let other = line < new.count ? String(new[line]) : "(end)"
        return "line \(line + 1)\n  stored: \(one)\n  now:    \(other)"
    }
}

/// Finds the files of this package.
package enum PackageFolder {
    /// Returns the package's folder, given a source file in it.
    package static func root(of file: String = #filePath) -> URL {
        var folder = URL(filePath: file).deletingLastPathComponent()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }
}
