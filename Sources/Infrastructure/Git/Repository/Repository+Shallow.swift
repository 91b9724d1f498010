import Domain
import Files
import Foundation

extension Repository {
    /// Returns the commits at which a shallow clone's history ends. libgit2 does not heed them, git does.
    func shallowBoundary() throws(GitError) -> Set<ObjectID> {
        let path = commonDirectory + "shallow"
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        do {
            let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
            return Set(text.split(separator: "\n").compactMap { ObjectID(hex: $0) })
        } catch {
            throw .file(path: path, cause: SystemCause.words(error))
        }
    }
}
