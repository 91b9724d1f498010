import CGit2
import Files
import Foundation

/// Where a repository was found, and whether git would work in it for this user (`ensure_valid_ownership` and
/// `get_allowed_bare_repo` of git's setup.c).
///
/// A repository's configuration names programs; so one that belongs to somebody else is refused, unless the user said that it is
/// safe.
struct RepositoryPlace {
    /// What names the repository in `safe.directory`: the root of its work tree, else the git directory.
    let path: String
    /// What must belong to the user.
    private let guarded: [String]
    /// Whether it is a git directory that was found by itself, without a `.git` that leads to it.
    private let isBare: Bool

    /// Finds the place where a search from a directory ends in a git directory.
    init(of gitDirectory: String, searchedFrom start: String) {
        let goal = Self.resolved(gitDirectory)
        var here = Self.resolved(start)
        while true {
            let link = here == "/" ? "/.git" : here + "/.git"
            if Self.leads(link, to: goal) {
                (path, guarded, isBare) = (here, [link, here, goal], false)
                return
            }
            if here == goal || here == "/" { break }
            here = URL(fileURLWithPath: here).deletingLastPathComponent().path
        }
        // One in a `.git` belongs to a work tree, and is no surprise.
        let isInside = (goal + "/").contains("/.git/")
        (path, guarded, isBare) = (goal, [goal], !isInside)
    }

    /// Throws what git would refuse to work in.
    func check(_ repository: OpaquePointer, environment: [String: String]) throws(GitError) {
        let scopes = ConfigurationScopes(environment: environment)
        if isBare, try Self.wantsExplicit(scopes, repository), !isNamed(environment) {
            throw .bareRepository(path: path)
        }
        let isAssumed = GitBoolean.isTrue(environment["GIT_TEST_ASSUME_DIFFERENT_OWNER"])
        guard isAssumed || !guarded.allSatisfy({ Self.belongsToUser($0, environment) }) else { return }
        guard try isSafe(scopes, repository) else { throw .dubiousOwnership(path: path) }
    }

    private static func wantsExplicit(_ scopes: ConfigurationScopes, _ repository: OpaquePointer) throws(GitError)
        -> Bool
    {
        let key = "safe.bareRepository"
        guard let last = try scopes.protectedValues(of: key, seenFrom: repository).last else { return false }
        switch last?.lowercased() {
        case "explicit": return true
        case "all": return false
        default: throw .setting(key: key, value: last ?? "")
        }
    }

    /// Whether the environment names this very directory.
    private func isNamed(_ environment: [String: String]) -> Bool {
        environment["GIT_DIR"].map { Self.resolved($0) == path } ?? false
    }

    /// What the last values that speak of the repository say; an empty one forgets those before it.
    private func isSafe(_ scopes: ConfigurationScopes, _ repository: OpaquePointer) throws(GitError) -> Bool {
        var isSafe = false
        for value in try scopes.protectedValues(of: "safe.directory", seenFrom: repository) {
            if let value, !value.isEmpty { isSafe = isSafe || covers(value, scopes) } else { isSafe = false }
        }
        return isSafe
    }

    private func covers(_ value: String, _ scopes: ConfigurationScopes) -> Bool {
        if value == "*" { return true }
        let directory = scopes.path(value)
        guard directory.hasPrefix("/") || directory == "." else { return false }
        guard directory.hasSuffix("/*") else { return Self.resolved(directory) == path }
        let parent = Self.resolved(String(directory.dropLast("/*".count)))
        return parent == "/" || path.hasPrefix(parent + "/")
    }

    /// Whether a `.git` is a git directory, or a file that names it.
    private static func leads(_ link: String, to goal: String) -> Bool {
        var status = stat()
        guard stat(link, &status) == 0 else { return false }
        if status.st_mode & S_IFMT == S_IFDIR { return resolved(link) == goal }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size < 1 << 16,
            let text = FileManager.default.contents(atPath: link).map({ String(decoding: $0, as: UTF8.self) }),
            text.hasPrefix("gitdir: ")
        else { return false }
        let named = text.dropFirst("gitdir: ".count).trimmingCharacters(in: .newlines)
        let base = URL(fileURLWithPath: link).deletingLastPathComponent()
        return resolved(URL(fileURLWithPath: named, relativeTo: base).path) == goal
    }

    /// As git has it: what `sudo` was called by is the user, too.
    private static func belongsToUser(_ path: String, _ environment: [String: String]) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else { return false }
        let user = geteuid()
        if status.st_uid == user { return true }
        return user == 0 && environment["SUDO_UID"].flatMap { uid_t($0) } == status.st_uid
    }

    /// A path without links and without a `/` at its end; what is not there stays as it is.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else {
            return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        }
        defer { free(real) }
        return String(cString: real)
    }
}
