/// How large things may be.
package struct DesignLimits: Hashable, Sendable {
    /// The lines of a function's body, without comments, blank lines and documentation.
    package var functionLength = 5
    /// The lines of a class.
    package var classSize = 100
    /// The parameters of a function, without the object that it belongs to.
    package var parameterCount = 4

    package init() {}
}
