/// What is wrong with objects that go from one layer to another.
package enum ObjectProblem: Hashable, Sendable {
    /// A function of a service gives a model back.
    case returnsModel(function: [String], model: String)
    /// A field is read that an object does not have.
    case removedField(String, of: String)
    /// An object is made of an attribute that a model does not have.
    case entityDrift(String, of: String, object: String)

    var detail: [String] {
        switch self {
        case .returnsModel(let function, let model): [function.joined(separator: "."), model]
        case .removedField(let name, let type): [type, name]
        case .entityDrift(let name, let model, let object): [model, name, object]
        }
    }
}
