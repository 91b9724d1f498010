/// A program with its arguments and surroundings.
package struct Command: Sendable {
    /// The path of the program.
    package let program: String
    /// What it is started with, without its own name.
    package let arguments: [String]
    /// Its environment, all of it.
    package let environment: [String: String]
    /// Where it starts; nil for where this process is.
    package let directory: String?
    /// Whether it leaves the times of files as they are, where the system can see to that.
    package let keepsTimes: Bool

    package init(
        _ program: String, _ arguments: [String], environment: [String: String], directory: String? = nil,
        keepsTimes: Bool = false
    ) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
        self.directory = directory
        self.keepsTimes = keepsTimes
    }
}
