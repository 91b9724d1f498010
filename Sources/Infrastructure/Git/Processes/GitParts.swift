import CGit2
package import Domain

/// The git and the libgit2 that are there.
package enum GitParts {
    /// Returns both, with their versions.
    package static func all(environment: [String: String]) -> [InstalledPart] {
        [program(environment), library]
    }

    private static func program(_ environment: [String: String]) -> InstalledPart {
        let path = GitProgram.path(environment: environment)
        do throws(GitError) {
            let version = try GitProgram.find(environment: environment).version
            return InstalledPart("git", version: "\(version.major).\(version.minor)", path: path)
        } catch {
            // One that is too old is as good as none.
            return InstalledPart("git", version: nil, path: path)
        }
    }

    private static var library: InstalledPart {
        var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
        git_libgit2_version(&major, &minor, &patch)
        return InstalledPart("libgit2", version: "\(major).\(minor).\(patch)")
    }
}
