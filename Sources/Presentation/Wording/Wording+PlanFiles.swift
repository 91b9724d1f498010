package import Application
import Domain

extension Wording {
    /// Returns what is wrong with a plan file, on one line: `plan.json: steps[3].commit is missing.`
    package static func sentence(_ error: PlanFileError) -> String {
        let place = error.place.isEmpty ? "the file" : YAMLText.escaped(error.place)
        return "\(YAMLText.escaped(error.file)): \(place) \(error.problem)."
    }
}
