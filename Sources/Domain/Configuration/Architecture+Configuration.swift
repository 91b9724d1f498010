extension Architecture {
    /// Makes the architecture that counts: the configuration's layers, or where it names none, the preset's.
    ///
    /// With layers of its own a configuration names its support too, or has none. Without, it may name just the
    /// support.
    package init(configuration: Configuration?, preset choice: PresetChoice) {
        guard let configuration else {
            self = choice.architecture
            return
        }
        if let layers = configuration.layers {
            self.init(
                layers: layers, support: configuration.support ?? [], source: .configuration(path: configuration.path))
        } else if let support = configuration.support {
            var evidence = choice.because
            evidence.supportPath = configuration.path
            self = choice.architecture(support: support, because: evidence)
        } else {
            self = choice.architecture
        }
    }
}
