import Application

/// The lines shown during a long run.
enum Progress {
    /// Returns the line for a stage.
    static func words(for stage: Stage) -> String {
        switch stage {
        case .reading: "Reading history"
        case .mergingOntoBase(let count): "Merging \(count) change sets into the base"
        case .comparingPairs(let done, let all): "Comparing pairs: \(done) of \(all)"
        case .readingCode(let count): "Reading the code of \(count) change sets"
        case .checkingPairs(let count): "Checking the code of \(count) pairs"
        case .rehearsing(let steps): "Rehearsing \(steps) steps"
        }
    }
}
