import Foundation

extension Disk {
    /// Makes a directory beside what is there; false where it is there already. Its name need not be on the disk.
    ///
    /// - Parameter isPrivate: Whether one that is made is for the user alone.
    @discardableResult
    package static func makeDirectory(_ path: String, isPrivate: Bool = false) throws(FileError) -> Bool {
        if mkdir(path, isPrivate ? 0o700 : 0o777) == 0 { return true }
        guard errno == EEXIST else { throw FileError("make the directory", path) }
        return false
    }

    /// Makes a directory for the user alone, of a name that begins so and that nobody can guess; returns where it is.
    package static func makePrivateDirectory(in parent: String, _ start: String) throws(FileError) -> String {
        var path = Array("\(parent)/\(start)XXXXXX".utf8CString)
        guard mkdtemp(&path) != nil else { throw FileError("make a directory in", parent) }
        return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Makes a directory for the user alone, where nothing is yet.
    package static func makeNewDirectory(_ path: String) throws(FileError) {
        guard mkdir(path, 0o700) == 0 else { throw FileError("make the directory", path) }
    }

    /// Makes a directory beside what is there, with its name on the disk.
    package static func makeLastingDirectory(_ path: String) throws(FileError) {
        if try makeDirectory(path) { try sync(directory: parent(of: path)) }
    }

    /// Makes a directory with those above it, and brings the names of all that it made to the disk, where that matters.
    package static func makeDirectories(
        _ path: String, isPrivate: Bool = false, isLasting: Bool = true
    ) throws(FileError) {
        var missing: [String] = []
        var here = path
        while !here.isEmpty, access(here, F_OK) != 0 {
            missing.append(here)
            here = parent(of: here)
        }
        for directory in missing.reversed() { try makeDirectory(directory, isPrivate: isPrivate) }
        if isLasting, !missing.isEmpty { try sync([here] + missing) }
    }
}
