import Domain

/// The commands that cut a change set into a stack of branches: POSIX shell with git alone, to be read and then run.
///
/// They stand in one subshell that stops at the first failure, so that they can be pasted as well as put into a file.
enum SplitCommands {
    /// Paths that one command is given: far fewer than fit into a command line.
    private static let pathsAtOnce = 100

    /// Returns the commands.
    static func render(_ stack: SplitStack, of changeSet: ChangeSet) -> String {
        let parts = stack.parts.indices.map { part($0, stack, changeSet) }
        return ([start(stack)] + parts).joined(separator: "\n") + ")\n"
    }

    private static func start(_ stack: SplitStack) -> String {
        """
        (
        set -eu
        cd "./$(git rev-parse --show-cdup)"
        if [ -n "$(git status --porcelain --untracked-files=no --ignore-submodules=all)" ]; then
            echo 'Commit or stash your changes first.' >&2
            exit 75
        fi
        # git refuses this where a file that nobody tracks is in the way.
        git switch --quiet --detach \(stack.head.hex)

        """
    }

    private static func part(_ index: Int, _ stack: SplitStack, _ changeSet: ChangeSet) -> String {
        let part = stack.parts[index]
        let count = "\(index + 1) of \(stack.parts.count)"
        let branch = Escaping.shell(BranchName.ofPart(index + 1, layer: part.share.layer, of: changeSet.id))
        let start = index == 0 ? " " + stack.mergeBase.hex : ""
        return """
            # \(count): \(Escaping.comment(part.share.layer))
            git switch --quiet --create \(branch)\(start)
            \(restore(part.share.paths, from: stack.head))git commit --quiet --cleanup=whitespace\(author(of: changeSet)) \\
                --message=\(message(count, part.share.layer, changeSet)) \\
                --message=\(origin(changeSet))
            if [ "$(git rev-parse 'HEAD^{tree}')" != \(part.tree.hex) ]; then
                echo 'Part \(count) is not the tree that was tried: a hook changed it.' >&2
                exit 65
            fi

            """
    }

    /// Takes over what the head has at these paths, and takes away what it does not have.
    private static func restore(_ paths: [RepositoryPath], from head: ObjectID) -> String {
        let outermost = RepositoryPath.outermost(of: paths)
        return stride(from: 0, to: outermost.count, by: pathsAtOnce).map { first in
            let words = outermost[first..<min(first + pathsAtOnce, outermost.count)].map { Escaping.shell($0) }
            return "git --literal-pathspecs restore --source=\(head.hex) --staged --worktree -- \\\n    "
                + words.joined(separator: " \\\n    ") + "\n"
        }.joined()
    }

    /// Names the author where git would take the name; else whoever runs the commands is the author.
    private static func author(of changeSet: ChangeSet) -> String {
        let (name, email) = (changeSet.author.name, changeSet.author.email)
        let isNamed = name.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        let isPlain = (name + email).unicodeScalars.allSatisfy { $0 != "<" && $0 != ">" && $0 != "\n" && $0 != "\0" }
        return isNamed && isPlain ? " \\\n    --author=\(Escaping.shell("\(name) <\(email)>"))" : ""
    }

    private static func message(_ count: String, _ layer: String, _ changeSet: ChangeSet) -> String {
        let title = Escaping.terminal(changeSet.title.isEmpty ? changeSet.id.text : changeSet.title)
        let subject = DisplayWidth.truncate(title, to: 100)
        return Escaping.shell("\(subject) (\(count): \(Escaping.terminal(layer)))")
    }

    private static func origin(_ changeSet: ChangeSet) -> String {
        Escaping.shell("Split by layer from \(Escaping.terminal(changeSet.id.text)), commit \(changeSet.commit.hex).")
    }
}
