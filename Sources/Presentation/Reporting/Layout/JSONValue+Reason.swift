import Domain
import PlanFiles
import Wording

extension JSONValue {
    /// Why something could not be told, in words; `unknown` is the same as a value.
    static func reason(_ unknown: UnknownReason) -> JSONValue { .string(Wording.why(unknown).plain) }
}
