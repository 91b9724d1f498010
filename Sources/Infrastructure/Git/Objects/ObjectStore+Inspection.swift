import Domain

extension ObjectStore {
    /// git reads no larger file of attributes, and no longer line in one (`ATTR_MAX_FILE_SIZE` and `ATTR_MAX_LINE_LENGTH`).
    private static let mostAttributes = (bytes: 100 << 20, line: 2048)

    /// Throws for all that a tree brings and another one lacks: what git checks out nowhere or calls an error, and a file that is
    /// missing or damaged, unless the clone may lack it.
    func inspect(_ tree: ObjectID, since base: ObjectID) throws(GitError) {
        for touch in try Footprint(from: base, to: tree, in: self, inspecting: true).touches {
            guard let new = touch.after, !new.isSubmodule, new.id != touch.before?.id else { continue }
            do throws(GitError) { _ = try blob(new.id) } catch {
                guard case .missingObject = error, mayLackFiles else { throw error }
            }
        }
    }

    /// Throws for an entry that git checks out nowhere or calls an error.
    func inspect(_ entry: TreeEntry, at path: RepositoryPath) throws(GitError) {
        if let fault = try fault(of: entry) { throw .refusedEntry(path: path, fault) }
    }

    private func fault(of entry: TreeEntry) throws(GitError) -> TreeFault? {
        if let fault = TreeFault(name: entry.name) { return fault }
        if entry.id == .zero { return .nullSha1 }
        // Most names need no second look.
        guard entry.name.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "~") }) else { return nil }
        let names = EntryName(entry.name).parts
        if names.contains(where: \.isGitModules) {
            if entry.isLink { return .gitmodulesSymlink }
            guard entry.isRegularFile else { return .gitmodulesBlob }
            return try known(entry.id).flatMap { SubmoduleNames.fault(of: $0) }
        }
        guard EntryName(entry.name).isGitAttributes, !entry.isLink else { return nil }
        guard entry.isRegularFile else { return .gitattributesBlob }
        return try known(entry.id).flatMap(Self.attributesFault)
    }

    /// The content of a file; nil for one that the clone may lack.
    private func known(_ file: ObjectID) throws(GitError) -> [UInt8]? {
        do throws(GitError) { return try blob(file) } catch {
            guard case .missingObject = error, mayLackFiles else { throw error }
            return nil
        }
    }

    private static func attributesFault(_ content: [UInt8]) -> TreeFault? {
        if content.count > mostAttributes.bytes { return .gitattributesLarge }
        let isLong = content.split(separator: UInt8(ascii: "\n")).contains { $0.count >= mostAttributes.line }
        return isLong ? .gitattributesLineLength : nil
    }
}
