extension ResolverUse {
    /// How sure an answer must be.
    package var certainties: Set<ResolutionCertainty> {
        switch self {
        case .off: []
        case .certain: [.certain]
        case .proposed: [.certain, .proposed]
        }
    }
}
