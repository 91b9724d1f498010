/// Why a test could not be set up.
public struct TestSupportError: Error, CustomStringConvertible {
    /// The sentence to show.
    public let description: String

    /// Makes an error of a sentence.
    public init(_ description: String) { self.description = description }
}
