import Foundation
import TestSupport
import Testing

@Suite("Signed commits") struct SigningTests {
    /// Stands for gpg: git takes what it says for a signature, and it says something else each time.
    private static let signer = """
        #!/bin/sh
        cat >/dev/null
        echo "[GNUPG:] SIG_CREATED " >&2
        echo "-----BEGIN PGP SIGNATURE-----"
        date +%s%N
        echo "-----END PGP SIGNATURE-----"

        """

    private func signing(_ trial: Trial) throws {
        let program = trial.path + "/signer"
        try Data(Self.signer.utf8).write(to: URL(fileURLWithPath: program))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        try trial.git("config", "gpg.program", program)
        try trial.git("config", "commit.gpgSign", "true")
    }

    private func unsigned(_ trial: Trial) throws -> Int {
        let commits = try trial.git("rev-list", "--first-parent", "main..\(trial.branch)").split(separator: "\n")
        return try commits.filter { try !trial.git("cat-file", "commit", String($0)).contains("\ngpgsig ") }.count
    }

    @Test("are made where the configuration says so, and are what their references have")
    func signed() throws {
        let trial = try PlannedRepository(steps: 3).copy()
        try signing(trial)
        let outcome = try trial.apply()
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(try unsigned(trial) == 0)
        #expect(try trial.git("fsck", "--strict") == "")
    }

    @Test("that can't be signed are not made")
    func refused() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        try trial.git("config", "gpg.program", "false")
        let before = try trial.references()
        let outcome = try trial.apply("--sign")
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("could not sign"))
        #expect(try trial.references() == before)
    }

    @Test("are not left unsigned where the configuration says neither yes nor no")
    func unclear() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        try trial.git("config", "commit.gpgSign", "maybe")
        let before = try trial.references()
        let outcome = try trial.apply()
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("Bad value 'maybe' for commit.gpgSign"), "\(outcome.errorText)")
        #expect(try trial.references() == before)
    }

    @Test("are wanted of all that is merged where merge.verifySignatures says so")
    func verified() throws {
        let trial = try PlannedRepository(steps: 2).copy()
        try trial.git("config", "merge.verifySignatures", "true")
        let before = try trial.references()
        let outcome = try trial.apply()
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("Step 1, #1") && outcome.errorText.contains("has no signature"))
        #expect(try trial.references() == before)
        try trial.git("config", "merge.verifySignatures", "false")
        #expect(try trial.apply().status == 0)
    }

    private static let keys = "/usr/bin/ssh-keygen"

    @Test(
        "that git takes for good land where merge.verifySignatures wants them, and no others",
        .enabled(if: FileManager.default.isExecutableFile(atPath: keys)))
    func good() throws {
        let folder = try TemporaryDirectory()
        defer { folder.remove() }
        let (key, allowed) = (folder.path + "/key", folder.path + "/allowed")
        try #require(Shell.run(Self.keys, ["-q", "-t", "ed25519", "-N", "", "-f", key]).status == 0)
        let signer = "ada@example.org " + (try String(contentsOfFile: key + ".pub", encoding: .utf8))
        let trial = try PlannedRepository { repository in
            try repository.commit(on: "main", message: "Start", files: ["a": "a\n"])
            try repository.request(1, files: ["b": "b\n"])
            for (key, value) in [
                ("gpg.format", "ssh"), ("user.signingKey", key + ".pub"), ("gpg.ssh.allowedSignersFile", allowed),
            ] { try repository.git("config", key, value) }
            let commit = try repository.git(
                "commit-tree", "-S", "-p", "main", "-m", "Signed", "refs/pull/1/head^{tree}")
            try repository.git("update-ref", "refs/pull/1/head", String(commit.prefix(40)))
            try repository.git("config", "merge.verifySignatures", "true")
        }.copy()
        try Data("".utf8).write(to: URL(fileURLWithPath: allowed))
        let before = try trial.references()
        let refused = try trial.apply()
        #expect(refused.status == 65)
        #expect(refused.errorText.contains("Step 1, #1") && refused.errorText.contains("has no good signature"))
        #expect(try trial.references() == before)
        try Data(signer.utf8).write(to: URL(fileURLWithPath: allowed))
        let landed = try trial.apply()
        #expect(landed.status == 0, "\(landed.errorText)")
        #expect(landed.text.contains("done, 1 of 1 steps"), "\(landed.text)")
    }

    @Test(
        "come out whole after a crash between any two actions",
        .enabled(if: KillShim.isPossible, "LD_PRELOAD is Linux's, and a C compiler is needed."))
    func killed() throws {
        let planned = try PlannedRepository(steps: 3)
        let shim = try KillShim()
        let undisturbed = try planned.copy()
        try signing(undisturbed)
        let actions = try shim.count { try undisturbed.apply(adding: $0) }
        let tree = try undisturbed.git("rev-parse", "\(undisturbed.branch)^{tree}")
        for point in shim.points(upTo: actions, about: 12) {
            let trial = try planned.copy()
            try signing(trial)
            try trial.apply(adding: shim.killing(at: point))
            let outcome = try trial.apply()
            #expect(outcome.status == 0, "at \(point): \(outcome.errorText)")
            #expect(try unsigned(trial) == 0, "at \(point)")
            #expect(try trial.git("rev-parse", "\(trial.branch)^{tree}") == tree)
            #expect(try trial.git("rev-parse", trial.branch) == trial.git("rev-parse", "\(trial.steps)/step-3"))
        }
    }
}
