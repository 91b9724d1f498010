/// The merge drivers that a git configuration defines: commands that merge a file in git's stead. None is ever run here.
struct MergeDrivers: Hashable, Sendable {
    /// One driver.
    struct Driver: Hashable, Sendable {
        /// The name by which attributes call it.
        let name: String
        /// Its command; git ends where there is none.
        let command: String?
        /// The name of the driver that merges merge bases in its stead.
        let recursive: String?

        /// Whether it leaves our side as it is, the well-known `driver = true`: that is known without running it.
        var keepsOurs: Bool { command == "true" }
    }

    /// No driver, as with attributes of a forge.
    static let none = MergeDrivers([])

    private let drivers: [Driver]

    /// Takes the drivers of a configuration.
    init(_ drivers: [Driver]) { self.drivers = drivers.sorted { $0.name < $1.name } }

    /// The driver of a name; nil where the configuration has none.
    subscript(name: String) -> Driver? { drivers.first { $0.name == name } }

    /// A configuration in which a git runs into an error wherever it needs a driver that is kept out: its command can't be
    /// started, because it would lie in a file that is no directory.
    var harmlessConfiguration: String {
        drivers.enumerated().map { place, driver in
            let command = driver.keepsOurs ? "true" : Self.command(place)
            let recursive = driver.recursive.map { "    recursive = \"\(Self.escaped($0))\"\n" } ?? ""
            return "[merge \"\(Self.escaped(driver.name))\"]\n    driver = \(command)\n\(recursive)"
        }.joined()
    }

    /// The driver that a git with the harmless configuration missed, by its words on standard error.
    func missed(in complaint: String) -> Driver? {
        drivers.enumerated().first { place, _ in
            ["':", ":"].contains { complaint.contains(Self.command(place) + $0) }
        }?.element
    }

    /// All that a merge may depend on, as bytes; empty without drivers.
    var mark: [UInt8] { drivers.isEmpty ? [] : Array(drivers.map(String.init(reflecting:)).joined().utf8) }

    private static func command(_ place: Int) -> String { "/dev/null/\(place)" }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
