package import Application
import Files
import Foundation

/// Keeps the replies of forges in files of the user alone, below the directory of the cache.
package struct FileReplyStore: ReplyStore {
    private let directory: String?

    /// Makes one; without a directory for caches nothing is kept.
    package init(environment: [String: String]) {
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.cache" }
        let root = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home
        directory = root.map { $0 + "/orchestrate/forges" }
    }

    package func reply(at url: String) -> StoredReply? {
        guard let path = path(of: url), let data = FileManager.default.contents(atPath: path),
            let record = decoded(data), record.url == url
        else { return nil }
        return StoredReply(tag: record.tag, next: record.next, body: Array(record.body.utf8), time: record.time)
    }

    package func keep(_ reply: StoredReply, at url: String) {
        guard let path = path(of: url), let directory,
            let body = String(validating: reply.body, as: UTF8.self)
        else { return }
        let record = Record(url: url, tag: reply.tag, next: reply.next, time: reply.time, body: body)
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Disk.replaceContent(of: path, with: Array(JSONEncoder().encode(record)))
        } catch {
            // What can't be kept is asked for again.
            return
        }
    }

    private struct Record: Codable {
        let url: String
        let tag: String?
        let next: String?
        let time: Int64
        let body: String
    }

    private func decoded(_ data: Data) -> Record? {
        do { return try JSONDecoder().decode(Record.self, from: data) } catch {
            // A damaged file is as good as none.
            return nil
        }
    }

    /// The name of the file is the address; a long one is told apart by its digits.
    private func path(of url: String) -> String? {
        let name = ForgeAddress.quoted(url)
        return directory.flatMap { name.utf8.count <= 240 ? "\($0)/\(name)" : nil }
    }
}

/// Keeps nothing.
package struct NoReplyStore: ReplyStore {
    package init() {}
    package func reply(at url: String) -> StoredReply? { nil }
    package func keep(_ reply: StoredReply, at url: String) {}
}
