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
                layers: layers, support: configuration.support ?? [], symbols: configuration.symbols,
                source: .configuration(path: configuration.path))
        } else if configuration.support != nil || configuration.symbols != nil {
            var evidence = choice.because
            if configuration.support != nil { evidence.supportPath = configuration.path }
            self = choice.architecture(
                support: configuration.support, symbols: configuration.symbols, because: evidence)
        } else {
            self = choice.architecture
        }
    }
}
