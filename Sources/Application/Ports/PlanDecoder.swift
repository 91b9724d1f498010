package import Domain

/// Reads the text of a plan file.
package protocol PlanDecoder: Sendable {
    /// Returns the plan that the file holds, checked as far as a file can be without its repository.
    /// - Parameters:
    ///   - bytes: The content of the file. Anybody may have written it.
    ///   - path: The file, for errors.
    /// - Throws: `PlanFileError` when the file is no plan, or was changed after the plan was made.
    func decode(_ bytes: [UInt8], from path: String) throws -> PlanDocument
}
