/// The rules that there are.
package enum Rules {
    /// All of them, by name.
    package static let all: [Rule] = []
}
