import Domain
import Files
import Foundation

/// The resolutions that `git rerere` recorded in a repository: `rr-cache/<conflict id>/{preimage,postimage}[.<variant>]`.
///
/// What lies there may be anything. Only plain files of a bounded size are read, and no link below `rr-cache` is followed;
/// that directory itself may be a link, which is how several clones share one.
struct ResolutionStore {
    /// A larger file is none that a person resolved.
    private static let largestFile = 32 << 20
    /// A directory of more entries is none that git made.
    private static let mostEntries = 4096
    private let path: String

    /// Opens the store of a repository's common directory, which ends in `/`; nil where nothing is recorded.
    init?(commonDirectory: String) {
        path = commonDirectory + "rr-cache"
        guard let directory = opendir(path) else { return nil }
        defer { closedir(directory) }
        while let name = Self.next(in: directory) {
            if name.utf8.count == 40 { return }
        }
        return nil
    }

    /// One recorded resolution, read.
    struct Resolution: Equatable {
        let variant: Int
        /// The conflict as it was.
        let before: [UInt8]
        /// The file as a person left it.
        let after: [UInt8]
    }

    /// What is recorded of a conflict.
    struct Record: Equatable {
        /// The resolutions that can be read, in git's order.
        var resolutions: [Resolution] = []
        /// What can't be read of it, and why; nil where all can.
        var fault: String?
    }

    /// Whether there may be something of a conflict.
    func has(_ conflict: ObjectID) -> Bool {
        var status = stat()
        return lstat("\(path)/\(conflict.hex)", &status) == 0
    }

    /// Returns what is recorded of a conflict.
    func record(of conflict: ObjectID) -> Record {
        var record = Record()
        let descriptor = open("\(path)/\(conflict.hex)", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno != ENOENT { record.fault = Self.words(errno) }
            return record
        }
        defer { close(descriptor) }
        for variant in variants(in: descriptor) {
            let suffix = variant == 0 ? "" : ".\(variant)"
            do throws(Unreadable) {
                let before = try Self.content(of: "preimage" + suffix, in: descriptor)
                let after = try Self.content(of: "postimage" + suffix, in: descriptor)
                record.resolutions.append(Resolution(variant: variant, before: before, after: after))
            } catch {
                record.fault = error.why
            }
        }
        return record
    }

    /// The variants of which both files are there, in order.
    private func variants(in descriptor: Int32) -> [Int] {
        // A stream of its own, for it closes what it reads from.
        guard let directory = fdopendir(dup(descriptor)) else { return [] }
        defer { closedir(directory) }
        var found: [String: Set<Int>] = [:]
        var count = 0
        while let name = Self.next(in: directory), count < Self.mostEntries {
            count += 1
            for kind in ["preimage", "postimage"] {
                if let variant = Self.variant(name, of: kind) { found[kind, default: []].insert(variant) }
            }
        }
        return (found["preimage"] ?? []).intersection(found["postimage"] ?? []).sorted()
    }

    /// The variant that a file's name says, as git itself writes it.
    private static func variant(_ name: String, of kind: String) -> Int? {
        if name == kind { return 0 }
        guard name.hasPrefix(kind + "."), let number = Int(name.dropFirst(kind.utf8.count + 1)), number > 0,
            name == "\(kind).\(number)"
        else { return nil }
        return number
    }

    private struct Unreadable: Error { let why: String }

    private static func content(of name: String, in directory: Int32) throws(Unreadable) -> [UInt8] {
        do throws(BoundedFile.Fault) {
            return try BoundedFile.content(of: Array(name.utf8CString), in: directory, atMost: largestFile)
        } catch {
            throw Unreadable(why: "\(name): \(words(error))")
        }
    }

    private static func words(_ fault: BoundedFile.Fault) -> String {
        switch fault {
        case .notOpened(ELOOP): "it is a link"
        case .notOpened(let code): words(code)
        case .notPlain: "it is no plain file"
        case .tooLarge: "it is larger than 32 MB"
        case .cutShort: "it can't be read to its end"
        }
    }

    private static func next(in directory: OpaquePointer) -> String? {
        guard let entry = readdir(directory) else { return nil }
        return withUnsafePointer(to: &entry.pointee.d_name) { name in
            name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
    }

    private static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}
