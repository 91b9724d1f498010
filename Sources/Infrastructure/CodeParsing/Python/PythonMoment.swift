/// When a name is looked up, as far as that tells what is bound by then.
enum PythonMoment {
    /// When the file is loaded: what comes later isn't bound yet.
    case loading
    /// When a function runs, in the order of its statements: the names of the file are all bound.
    case running
    /// At any time: in a loop, or in a type.
    case any
}
