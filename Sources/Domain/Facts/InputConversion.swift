/// A call that makes a value of what a request brings, and that fails for what is none: `int(request.args["page"])`.
package struct InputConversion: Hashable, Sendable {
    /// What is called.
    package let conversion: String
    /// The definitions that it stands in, the outermost first.
    package let container: [String]
    /// The line, from 1.
    package let line: Int

    package init(_ conversion: String, container: [String], line: Int) {
        self.conversion = conversion
        self.container = container
        self.line = line
    }
}
