/// Why a test could not be set up.
package struct TestSupportError: Error, CustomStringConvertible {
    /// The sentence to show.
    package let description: String

    package init(_ description: String) { self.description = description }
}
