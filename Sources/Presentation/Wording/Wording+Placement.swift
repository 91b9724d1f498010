package import Domain

extension Wording {
    /// Returns what places a file, without a full stop.
    package static func basis(_ basis: PlacedFile.Basis) -> Phrase {
        switch basis {
        case .pattern(let pattern): "matches \(quote: pattern.pattern)"
        case .nothing: "no pattern matches"
        }
    }
}
