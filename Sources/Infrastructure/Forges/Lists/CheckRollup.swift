import Domain

/// The checks and statuses of a head.
enum CheckRollup {
    /// Returns the checks, each once: of those that ran again, the last.
    static func checks(_ items: [ForgeObject]) -> [RequestCheck] {
        var names: [String] = []
        var last: [String: (started: String, check: RequestCheck)] = [:]
        for item in items {
            guard let name = item.text("name", "context") else { continue }
            let key = "\(item.text("workflowName") ?? "")\n\(name)"
            let started = item.text("startedAt", "started_at", "created_at") ?? ""
            let check = RequestCheck(name: name, state: state(item), isRequired: item.flag("isRequired"))
            if let known = last[key] {
                if known.started <= started { last[key] = (started, check) }
            } else {
                names.append(key)
                last[key] = (started, check)
            }
        }
        return names.compactMap { last[$0]?.check }
    }

    private static func state(_ item: ForgeObject) -> RequestCheck.State {
        // A check run has a conclusion once it is over; a status has a state, which Gitea calls its status.
        switch (item.text("conclusion") ?? "", item.text("state", "status") ?? "") {
        case (let word, _) where failed.contains(word.lowercased()): .failed
        case (let word, _) where passed.contains(word.lowercased()): .passed
        case ("", let word) where failed.contains(word.lowercased()): .failed
        case ("", let word) where passed.contains(word.lowercased()): .passed
        default: .pending
        }
    }

    private static let failed: Set<String> = [
        "failure", "error", "timed_out", "cancelled", "action_required", "startup_failure", "failed", "canceled",
    ]
    private static let passed: Set<String> = ["success", "neutral", "skipped", "warning"]
}
