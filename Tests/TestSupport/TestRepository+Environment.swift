import Domain
import Foundation

extension TestRepository {
    /// The whole of git's configuration.
    static let configuration = """
        [init]
            defaultBranch = main
        [user]
            name = \(TestClock.author.name)
            email = \(TestClock.author.email)
        [advice]
            detachedHead = false
        [protocol "file"]
            allow = always
        [gc]
            auto = 0

        """

    /// Returns an environment of which every variable is known; only the PATH is the machine's.
    static func environment(home: String) -> [String: String] {
        [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": home,
            "XDG_CONFIG_HOME": home + "/.config",
            "XDG_CACHE_HOME": home + "/.cache",
            "TMPDIR": home,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": home + "/.gitconfig",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_OPTIONAL_LOCKS": "0",
            "GIT_AUTHOR_DATE": "\(TestClock.start) +0000",
            "GIT_COMMITTER_DATE": "\(TestClock.start) +0000",
            "LC_ALL": "C",
            "TZ": "UTC",
            "NO_COLOR": "1",
            // A month later.
            "SOURCE_DATE_EPOCH": "\(TestClock.start + 30 * 86_400)",
        ]
    }
}
