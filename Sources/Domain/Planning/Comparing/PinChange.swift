/// Something that two plans were made with, or would be, and that is not the same.
package struct PinChange: Hashable, Sendable {
    /// What it is.
    package enum Pin: String, Sendable, CaseIterable {
        case tool, configuration, options
    }

    /// What it is.
    package let pin: Pin
    /// What it was.
    package let old: String
    /// What it is now.
    package let new: String

    package init(pin: Pin, old: String, new: String) {
        self.pin = pin
        self.old = old
        self.new = new
    }

    /// Returns in what two differ.
    package static func between(_ old: PlanPins, _ new: PlanPins) -> [PinChange] {
        [
            PinChange(pin: .tool, old: old.tool, new: new.tool),
            PinChange(pin: .configuration, old: old.configuration, new: new.configuration),
            PinChange(
                pin: .options, old: old.options.joined(separator: " "), new: new.options.joined(separator: " ")),
        ].filter { $0.old != $0.new }
    }
}
