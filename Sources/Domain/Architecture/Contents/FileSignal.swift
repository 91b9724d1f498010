/// Something in a file that tells what the file is, whatever its name.
package enum FileSignal: Int, CaseIterable, Hashable, Sendable {
    /// It answers requests: a route, a group of routes, a controller.
    case route = 1
    /// It declares a class of the domain with its columns.
    case column = 2
    /// It changes the database's schema.
    case migration = 3
    /// It holds a JSON schema.
    case schemaDocument = 4
    /// It makes the application and puts it together.
    case applicationFactory = 5
    /// It reads the command line.
    case commandLine = 6
    /// It declares what people fill in.
    case form = 7
    /// It makes pages, addresses or responses.
    case response = 8
    /// It asks for objects of the domain, or stores them.
    case query = 9
    /// It declares a job for a queue.
    case job = 10
    /// It uses interfaces that others implement.
    case port = 11
    /// It uses another program or a service: a database driver, mail, the web as a client.
    case outside = 12
    /// It takes settings from the environment.
    case setting = 13
    /// A generator wrote it.
    case generated = 14
    /// It is a class that the library for stored objects knows; tells something only beside columns.
    case storedClass = 15
    /// It has columns; tells something only beside such a class.
    case columnAlone = 16

    /// Whether it tells the layer even of a file whose name says something else.
    var isStrong: Bool {
        switch self {
        case .route, .column, .migration, .schemaDocument: true
        default: false
        }
    }

    /// Its name in documents.
    package var name: String { "\(self)" }

    /// Makes a signal of its name.
    package init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }
}
