/// Something that two plans were made with, or would be, and that is not the same.
package enum PinChange: Hashable, Sendable {
    /// The program or its version.
    case tool(old: String, new: String)
    /// The configuration, by its digest or the preset's name.
    case configuration(old: String, new: String)
    /// What the user asked for.
    case settings(old: PlanSettings, new: PlanSettings)

    /// What it is.
    package enum Pin: String, Sendable, CaseIterable {
        case tool, configuration, settings
    }

    /// What it is.
    package var pin: Pin {
        switch self {
        case .tool: .tool
        case .configuration: .configuration
        case .settings: .settings
        }
    }

    /// Returns in what two differ.
    package static func between(_ old: PlanPins, _ new: PlanPins) -> [PinChange] {
        (old.tool == new.tool ? [] : [.tool(old: old.tool, new: new.tool)])
            + (old.configuration == new.configuration
                ? [] : [.configuration(old: old.configuration, new: new.configuration)])
            + (old.settings == new.settings ? [] : [.settings(old: old.settings, new: new.settings)])
    }
}
