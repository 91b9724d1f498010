import Domain

/// The paths of a conflicting merge that were not resolved in an earlier run, and the ids of their conflicts: what of a
/// replay depends on the merge alone. What is recorded may have changed since.
struct CachedReplay {
    /// A path; its conflict has no id where it is none that is recorded.
    private let paths: [(path: RepositoryPath, conflict: ObjectID?)]

    /// Takes a replay that is worth storing.
    init?(_ replay: Replay) {
        guard case .open(let open) = replay else { return nil }
        paths = open.filter { $0.conflict == nil || $0.cause == .notRecorded }.map { ($0.path, $0.conflict) }
        if paths.isEmpty { return nil }
    }

    /// What comes of the merge now, if one of the paths is still unresolved for sure; else nil.
    func replay(with store: ResolutionStore?) -> Replay? {
        let open = paths.filter { path in path.conflict.map { !(store?.has($0) ?? false) } ?? true }
        guard !open.isEmpty else { return nil }
        return .open(
            open.map { path, conflict in
                UnsettledPath(
                    path: path, conflict: conflict,
                    cause: conflict == nil ? .notRecordable("its conflict is none that is recorded") : .notRecorded)
            })
    }

    /// The value as bytes.
    var cached: [UInt8] {
        ByteWriter.bytes { writer in
            writer.write(paths) { writer, path in
                writer.write(path.path.bytes)
                writer.write(optional: path.conflict) { $0.write($1) }
            }
        }
    }

    /// Reads a value that an earlier run left; nil where there is none, or none that can be read.
    init?(cached bytes: [UInt8]?) {
        let value = ByteReader.whole(bytes) { reader throws(ByteReader.Malformed) in
            try reader.list { reader throws(ByteReader.Malformed) in
                let path = RepositoryPath(bytes: try reader.content())
                return (path, try reader.optional { reader throws(ByteReader.Malformed) in try reader.id() })
            }
        }
        guard let value else { return nil }
        paths = value
    }
}
