package import Application

extension Wording {
    /// Returns what a reference's log, or the commit of a trial, says.
    package static func note(_ note: ExecutionNote) -> String {
        switch note {
        case .trial(let steps): "orchestrate: trial of \(count(steps, "step"))"
        case .step(let step): "orchestrate: step \(step)"
        case .landing(let digest, let step): "orchestrate: \(digest), step \(step)"
        case .undoing(let digest, let step): "orchestrate: \(digest), back to step \(step)"
        }
    }
}
