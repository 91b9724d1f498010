package import Domain

/// Runs the user's check.
package protocol Validator: Sendable {
    /// Runs it to its end, or stops it; nothing that it started goes on afterwards. `report` hears the last line of its output
    /// now and then.
    ///
    /// - Throws: when it can't be started, or this run is interrupted meanwhile.
    func validate(
        _ validation: ValidationRun, report: @Sendable (_ lastLine: String) -> Void
    ) async throws -> ValidationOutcome
}

/// One run of the user's check.
package struct ValidationRun: Hashable, Sendable {
    /// The command for a shell.
    package let command: String
    /// The directory in which it runs: a work tree of the result.
    package let directory: String
    /// The last step of the result; nil for the base.
    package let step: StepNumber?
    /// The change set of that step; the name of the base.
    package let id: ChangeSetID
    /// The plan's digest.
    package let digest: String
    /// Seconds after which it is stopped; nil for never.
    package let timeout: Int?
    /// The file that its output goes to.
    package let logPath: String

    package init(
        command: String, directory: String, step: StepNumber?, id: ChangeSetID, digest: String, timeout: Int?,
        logPath: String
    ) {
        self.command = command
        self.directory = directory
        self.step = step
        self.id = id
        self.digest = digest
        self.timeout = timeout
        self.logPath = logPath
    }
}
