import Domain
import Foundation

/// A directory's place in a work tree, to which paths on the command line are relative.
struct TreePlace {
    private let parts: [String]

    /// Finds the place of a directory; the root, where there is no work tree around it, as in a git directory.
    init(directory: String, workTree: String?, gitDirectory: String) {
        let here = Self.parts(directory)
        guard let root = workTree.map(Self.parts), here.starts(with: root), !here.starts(with: Self.parts(gitDirectory))
        else {
            parts = []
            return
        }
        parts = Array(here.dropFirst(root.count))
    }

    /// Returns the path in the repository that an argument stands for.
    ///
    /// - Throws: when it leads out of the repository.
    func path(_ argument: String) throws -> RepositoryPath {
        var result = parts
        for part in argument.split(separator: "/") where part != "." {
            if part != ".." {
                result.append(String(part))
            } else if result.popLast() == nil {
                throw Failure(.usage, "'\(argument)' is outside the repository.")
            }
        }
        guard !argument.hasPrefix("/") else {
            throw Failure(.usage, "'\(argument)' is not relative: give the path as it is in the repository.")
        }
        return RepositoryPath(reading: result.joined(separator: "/"))
    }

    private static func parts(_ directory: String) -> [String] {
        URL(fileURLWithPath: directory).resolvingSymlinksInPath().pathComponents.filter { $0 != "/" }
    }
}
