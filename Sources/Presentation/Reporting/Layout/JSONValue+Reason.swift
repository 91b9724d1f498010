import Domain
import PlanFiles
import Wording

extension JSONValue {
    /// What a reader must know of how a run was made, in sentences; `noteDetails` is the same as values.
    static func notes(_ notes: [Note]) -> JSONValue { .strings(notes.map { Wording.note($0).plain }) }

    /// Why something could not be told, in words; `unknown` is the same as a value.
    static func reason(_ unknown: UnknownReason) -> JSONValue { .string(Wording.why(unknown).plain) }
}
