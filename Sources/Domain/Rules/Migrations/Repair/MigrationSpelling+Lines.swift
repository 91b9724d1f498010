extension MigrationSpelling {
    /// Returns a text as Python writes it; nil where it holds more than names do.
    func quoted(_ text: String) -> String? {
        let isName = text.utf8.allSatisfy { byte in
            byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                || "_-.".utf8.contains(byte)
        }
        return isName && !text.isEmpty ? quote + text + quote : nil
    }

    /// Returns the statement that names the parents of a revision of Alembic.
    func downRevision(_ revisions: [String]) -> String? {
        let names = revisions.compactMap(quoted)
        guard names.count == revisions.count, let first = names.first, !target.contains(where: \.isNewline) else {
            return nil
        }
        return target + " = " + (names.count == 1 ? first : "(" + names.joined(separator: ", ") + ")")
    }

    /// Returns an entry of Django's dependencies.
    func pair(_ app: String, _ name: String) -> String? {
        guard let app = quoted(app), let name = quoted(name) else { return nil }
        return "(\(app), \(name)),"
    }
}
