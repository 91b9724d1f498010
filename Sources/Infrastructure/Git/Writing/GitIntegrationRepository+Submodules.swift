import Domain

extension GitIntegrationRepository {
    /// Settles the submodules that conflict in a merge that was laid out, as git does in a work tree that has them checked out:
    /// this one has none.
    func settleSubmodules(of layout: ConflictLayout) throws {
        let run = try git(["ls-files", "--unmerged", "-z"], in: layout.directory)
        let stages = run.output.split(separator: 0).compactMap { MergeTreeAnswer.Stage(line: $0) }
        let answer = MergeTreeAnswer(isClean: false, tree: .zero, stages: stages, messages: [])
        let store = ObjectStore(repository: repository)
        let submodules = SubmoduleMerge(of: repository, store: store)
        let root = try store.treeID(ofCommit: layout.tip)
        for (path, commit) in try answer.settledSubmodules(by: submodules, in: root).sorted(by: { $0.key < $1.key }) {
            let line = Array("160000 \(commit.hex) 0\t".utf8) + path.bytes + [0]
            let run = try git(["update-index", "-z", "--index-info"], in: layout.directory, input: line)
            try check(run, at: layout.directory)
        }
    }
}
