import CGit2

/// libgit2, made ready once a process.
enum Library {
    /// Starts libgit2 with the options that this program needs; costs nothing from the second time on.
    static func start() { _ = started }

    // Extensions that change nothing for a reader. Without the list libgit2 1.5 refuses such repositories.
    private static let readableExtensions = ["partialclone", "worktreeconfig", "preciousobjects"]

    private static let started: Void = {
        git_libgit2_init()
        // Each object is read once and kept in our own caches: a second cache and a hash of each read cost a third of
        // the time and find nothing that a merge would notice.
        _ = orchestrate_git_set_option(GIT_OPT_ENABLE_CACHING, 0)
        _ = orchestrate_git_set_option(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0)
        // `RepositoryPlace` asks who owns a repository, as git does: libgit2 heeds only a part of `safe.directory`.
        _ = orchestrate_git_set_option(GIT_OPT_SET_OWNER_VALIDATION, 0)
        withArrayOfCStrings(readableExtensions) { names in
            _ = orchestrate_git_allow_extensions(names, readableExtensions.count)
        }
    }()

    /// Throws what libgit2 says went wrong, if the code is an error, and clears it.
    ///
    /// The error is thread-local: no suspension may stand between the call and this check.
    @discardableResult
    static func check(
        _ code: Int32, _ operation: String, _ subject: @autoclosure () -> String
    ) throws(GitError) -> Int32 {
        guard code < 0 else { return code }
        let message = git_error_last().flatMap { $0.pointee.message }.map { String(cString: $0) } ?? "no reason given"
        git_error_clear()
        throw .call(operation: operation, subject: subject(), code: code, message: message)
    }

    private static func withArrayOfCStrings(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafePointer<CChar>?>) -> Void
    ) {
        let copies = texts.map { Array($0.utf8CString) }
        var pointers: [UnsafePointer<CChar>?] = []
        func nest(_ rest: ArraySlice<[CChar]>) {
            guard let first = rest.first else {
                pointers.withUnsafeMutableBufferPointer { if let start = $0.baseAddress { body(start) } }
                return
            }
            first.withUnsafeBufferPointer {
                pointers.append($0.baseAddress)
                nest(rest.dropFirst())
            }
        }
        nest(copies[...])
    }
}
