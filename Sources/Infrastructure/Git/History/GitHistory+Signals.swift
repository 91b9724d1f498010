import Application
package import Domain

extension GitHistory {
    /// A larger file is no source that somebody wrote: 1 MiB.
    private static let largestSource = 1 << 20

    /// Returns the signals that files of a commit hold; what earlier runs found is not looked for again.
    package func signals(of paths: [RepositoryPath], at commit: ObjectID) async -> [RepositoryPath: FileSignals] {
        guard !paths.isEmpty else { return [:] }
        let blobs = paths.compactMap { path in blob(at: path, of: commit).map { (path: path, blob: $0) } }
        let known = await cache.load(blobs.map { CachedSignals.key($0.blob, at: $0.path) })
        var (result, fresh): ([RepositoryPath: FileSignals], [CacheKey: [UInt8]]) = ([:], [:])
        for (path, blob) in blobs {
            let key = CachedSignals.key(blob, at: path)
            if let cached = CachedSignals(cached: known[key] ?? fresh[key] ?? read[key]) {
                result[path] = cached.signals
            } else if let signals = signals(in: blob, at: path) {
                result[path] = signals
                fresh[key] = CachedSignals(signals).cached
            }
        }
        read.merge(fresh) { first, _ in first }
        if !fresh.isEmpty { await cache.store(fresh) }
        return result
    }

    private func blob(at path: RepositoryPath, of commit: ObjectID) -> ObjectID? {
        do throws(GitError) {
            let entry = try store.entry(at: path, in: store.treeID(ofCommit: commit))
            return entry.flatMap { $0.isRegularFile ? $0.id : nil }
        } catch {
            // Its name places the file then; whoever merges it says what is missing.
            return nil
        }
    }

    private func signals(in blob: ObjectID, at path: RepositoryPath) -> FileSignals? {
        do throws(GitError) {
            guard try repository.size(ofBlob: blob) <= Self.largestSource else { return FileSignals() }
            return FileSignals(in: try store.blob(blob), at: path)
        } catch {
            // Its name places the file then; whoever merges it says what is missing.
            return nil
        }
    }
}

/// The signals of a file, as an earlier run found them.
struct CachedSignals {
    /// The version of what is looked for, part of every key: a new clue makes it another one.
    private static let version: UInt8 = 2

    let signals: FileSignals

    init(_ signals: FileSignals) { self.signals = signals }

    /// Names what a file of this content and this ending holds.
    static func key(_ blob: ObjectID, at path: RepositoryPath) -> CacheKey {
        let ending = path.lastPart.lastIndex(of: UInt8(ascii: ".")).map { path.lastPart[$0...] } ?? []
        return CacheKey(.fileSignals, [blob], settings: [version] + ending)
    }

    /// The value as bytes.
    var cached: [UInt8] {
        ByteWriter.bytes { writer in
            let lines = signals.lines.sorted { $0.key.rawValue < $1.key.rawValue }
            writer.write(lines) { writer, entry in
                writer.write(entry.key.rawValue)
                writer.write(entry.value)
            }
        }
    }

    /// Reads a value that an earlier run left; nil where there is none, or none that can be read.
    init?(cached bytes: [UInt8]?) {
        let read = ByteReader.whole(bytes) { reader throws(ByteReader.Malformed) in
            try reader.list { reader throws(ByteReader.Malformed) in
                guard let signal = FileSignal(rawValue: try reader.number()) else { throw ByteReader.Malformed() }
                return (signal, try reader.number())
            }
        }
        guard let read else { return nil }
        signals = FileSignals(lines: Dictionary(read) { first, _ in first })
    }
}
