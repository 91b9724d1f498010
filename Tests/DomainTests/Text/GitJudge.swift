import Foundation

/// The installed git as a judge of diffs and merges, in a folder of its own, without anybody's configuration.
struct GitJudge {
    /// A run of git that did not end as it should.
    struct Failure: Error {
        let arguments: [String]
        let message: String
    }

    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "text-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() throws { try FileManager.default.removeItem(at: folder) }

    /// Returns git's histogram diff of each pair of files, as lines: by the pair's place, nothing for equal files.
    ///
    /// Without a line of context git would cut off equal ends before it compares, which a merge does not.
    func diffs(_ pairs: [(base: [UInt8], side: [UInt8])]) throws -> [Int: [Substring]] {
        try write(pairs.map(\.base), into: "a")
        try write(pairs.map(\.side), into: "b")
        let output = try git(
            "diff", "--no-index", "--histogram", "--no-indent-heuristic", "-U1", "--no-prefix", "--no-color", "--text",
            "a", "b")
        var diffs: [Int: [Substring]] = [:]
        var place = -1
        for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("diff --git "), let name = line.split(separator: "/").last {
                place = Int(name) ?? -1
            } else {
                diffs[place, default: []].append(line)
            }
        }
        return diffs
    }

    /// Returns the merged content of each triple of files, nil where it conflicts. A nil base is a file that both added.
    func merges(_ triples: [(base: [UInt8]?, ours: [UInt8], theirs: [UInt8])]) throws -> [[UInt8]?] {
        try git("init", "--quiet", "--bare", "repository")
        let commits =
            commit("base", parent: nil, triples.map(\.base)) + commit("ours", parent: "base", triples.map(\.ours))
            + commit("theirs", parent: "base", triples.map(\.theirs))
        try git("--git-dir=repository", "fast-import", "--quiet", input: commits)
        let result = try git(
            "--git-dir=repository", "merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", "ours", "theirs"
        )
        let fields = String(decoding: result, as: UTF8.self).split(separator: "\0")
        let conflicted = Set(fields.dropFirst().compactMap { Int($0) })
        guard let tree = fields.first else { throw Failure(arguments: ["merge-tree"], message: "no tree") }
        let names = triples.indices.map { "\(tree):\($0)\n" }.joined()
        var contents = try git("--git-dir=repository", "cat-file", "--batch", input: Data(names.utf8))[...]
        return try triples.indices.map { place in
            let header = contents.prefix { $0 != 0x0A }
            guard let size = String(decoding: header, as: UTF8.self).split(separator: " ").last.flatMap({ Int($0) })
            else {
                throw Failure(arguments: ["cat-file"], message: String(decoding: header, as: UTF8.self))
            }
            let content = contents.dropFirst(header.count + 1).prefix(size)
            contents = contents.dropFirst(header.count + size + 2)
            return conflicted.contains(place) ? nil : Array(content)
        }
    }

    private func write(_ files: [[UInt8]], into name: String) throws {
        let side = folder.appending(path: name)
        try FileManager.default.createDirectory(at: side, withIntermediateDirectories: true)
        for (place, content) in files.enumerated() {
            try Data(content).write(to: side.appending(path: "\(place)"))
        }
    }

    private func commit(_ branch: String, parent: String?, _ files: [[UInt8]?]) -> Data {
        var stream = Data("commit refs/heads/\(branch)\ncommitter t <t> 1 +0000\ndata 0\n".utf8)
        if let parent { stream += Data("from refs/heads/\(parent)\n".utf8) }
        for (place, content) in files.enumerated() {
            guard let content else { continue }
            stream += Data("M 644 inline \(place)\ndata \(content.count)\n".utf8) + Data(content) + Data("\n".utf8)
        }
        return stream
    }

    /// Runs git, which may end with 0, or with 1 to say that something differs or conflicts.
    @discardableResult
    private func git(_ arguments: String..., input: Data = Data()) throws -> Data {
        let (source, result, errors) = (file("input"), file("output"), file("errors"))
        try input.write(to: source)
        try Data().write(to: result)
        try Data().write(to: errors)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "HOME": folder.path(percentEncoded: false), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
            "GIT_CEILING_DIRECTORIES": folder.path(percentEncoded: false),
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
        process.standardInput = try FileHandle(forReadingFrom: source)
        process.standardOutput = try FileHandle(forWritingTo: result)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus < 2 else {
            throw Failure(arguments: arguments, message: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
        }
        return try Data(contentsOf: result)
    }

    private func file(_ name: String) -> URL { folder.appending(path: name) }
}
