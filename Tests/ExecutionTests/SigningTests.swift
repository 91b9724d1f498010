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

    @Test(
        "come out whole after a crash between any two actions",
        .enabled(if: FaultInjector.isPossible, "LD_PRELOAD is Linux's, and a C compiler is needed."))
    func killed() throws {
        let planned = try PlannedRepository(steps: 3)
        let injector = try FaultInjector()
        let undisturbed = try planned.copy()
        try signing(undisturbed)
        let actions = try injector.count { try undisturbed.apply(adding: $0) }
        let tree = try undisturbed.git("rev-parse", "\(undisturbed.branch)^{tree}")
        for point in injector.points(upTo: actions, about: 12) {
            let trial = try planned.copy()
            try signing(trial)
            try trial.apply(adding: injector.killing(at: point))
            let outcome = try trial.apply()
            #expect(outcome.status == 0, "at \(point): \(outcome.errorText)")
            #expect(try unsigned(trial) == 0, "at \(point)")
            #expect(try trial.git("rev-parse", "\(trial.branch)^{tree}") == tree)
            #expect(try trial.git("rev-parse", trial.branch) == trial.git("rev-parse", "\(trial.steps)/step-3"))
        }
    }
}
