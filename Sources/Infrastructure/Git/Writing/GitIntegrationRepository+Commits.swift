package import Domain
import Foundation

extension GitIntegrationRepository {
    /// Returns who makes commits here now, by git's own rules.
    package func signatures() throws -> CommitSignatures {
        let known = if let identity { identity } else { try readIdentity() }
        identity = known
        return CommitSignatures(
            author: now(known.author, unless: "GIT_AUTHOR_DATE"),
            committer: now(known.committer, unless: "GIT_COMMITTER_DATE"))
    }

    /// Whether the user's configuration wants commits signed.
    package func wantsSignatures() throws -> Bool {
        let run = try git(["config", "--type=bool", "--get", "commit.gpgSign"])
        // 1 says that it is not set.
        guard run.status <= 1 else {
            let value = try git(["config", "--get", "commit.gpgSign"]).output
            throw GitError.setting(
                key: "commit.gpgSign", value: String(decoding: value, as: UTF8.self).trimmingCharacters(in: .newlines))
        }
        return String(decoding: run.output, as: UTF8.self).hasPrefix("true")
    }

    /// Who the logs of references name: they are kept also for those whom git doesn't know.
    func committer() -> String {
        do {
            return try signatures().committer.text
        } catch {
            return Signature(
                person: Person(name: "orchestrate", email: "orchestrate"), seconds: Int64(time(nil)), zone: "+0000"
            ).text
        }
    }

    /// Makes a commit by git, which signs it. Another time git would make another, for a signature holds its time.
    func signed(_ commit: CommitRecipe) throws -> ObjectID {
        let own = [
            "GIT_AUTHOR_NAME": commit.signatures.author.person.name,
            "GIT_AUTHOR_EMAIL": commit.signatures.author.person.email,
            "GIT_AUTHOR_DATE": Self.date(commit.signatures.author),
            "GIT_COMMITTER_NAME": commit.signatures.committer.person.name,
            "GIT_COMMITTER_EMAIL": commit.signatures.committer.person.email,
            "GIT_COMMITTER_DATE": Self.date(commit.signatures.committer),
            "GIT_OBJECT_DIRECTORY": try staging.path(),
            "GIT_ALTERNATE_OBJECT_DIRECTORIES": Self.quoted(repository.commonDirectory + "objects"),
        ]
        let parents = commit.parents.flatMap { ["-p", $0.hex] }
        let run = try git(
            ["commit-tree", "-S", commit.tree.hex] + parents, input: Array(commit.message.utf8), adding: own)
        guard run.status == 0, let id = ObjectID(hex: String(decoding: run.output.prefix(40), as: UTF8.self)) else {
            throw GitError.signing(cause: Self.lastLine(of: run))
        }
        staging.add(id)
        return id
    }

    /// Runs git in the repository, or in a work tree of it, without the user's hooks and without questions.
    func git(
        _ arguments: [String], in workTree: String? = nil, input: [UInt8] = [], adding own: [String: String] = [:]
    ) throws(GitError) -> ProcessRun {
        guard let path = GitProgram.path(environment: settings.environment) else {
            throw .program(name: "git", cause: "it isn't on the PATH")
        }
        var environment = settings.environment
        for name in ["GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"] { environment[name] = nil }
        environment["GIT_DIR"] = workTree == nil ? repository.directory : nil
        environment["GIT_TERMINAL_PROMPT"] = "0"
        // As objects are read here, so that a work tree holds what a plan says.
        environment["GIT_NO_REPLACE_OBJECTS"] = "1"
        environment["GIT_GRAFT_FILE"] = repository.commonDirectory + "orchestrate/no-grafts"
        environment.merge(own) { _, new in new }
        return try ProcessRun.run(
            path, ["-c", "core.hooksPath=/dev/null"] + arguments, in: workTree, input: input, environment: environment)
    }

    /// The last line that git complained with.
    static func lastLine(of run: ProcessRun) -> String {
        run.complaint.split(whereSeparator: \.isNewline).last.map(String.init) ?? "status \(run.status)"
    }

    private func readIdentity() throws -> CommitSignatures {
        CommitSignatures(
            author: try signature("GIT_AUTHOR_IDENT"), committer: try signature("GIT_COMMITTER_IDENT"))
    }

    private func signature(_ variable: String) throws -> Signature {
        let run = try git(["var", variable])
        let line = String(decoding: run.output, as: UTF8.self).split(separator: "\n").first.map(String.init)
        guard run.status == 0, let signature = line.flatMap({ Signature($0) }) else {
            throw GitError.noIdentity(cause: Self.lastLine(of: run))
        }
        return signature
    }

    private func now(_ signature: Signature, unless variable: String) -> Signature {
        guard settings.environment[variable] == nil else { return signature }
        return Signature(person: signature.person, seconds: Int64(time(nil)), zone: signature.zone)
    }

    private static func date(_ signature: Signature) -> String { "@\(signature.seconds) \(signature.zone)" }

    /// git divides the list at colons, but for what stands in double quotes.
    private static func quoted(_ path: String) -> String {
        "\"" + path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
