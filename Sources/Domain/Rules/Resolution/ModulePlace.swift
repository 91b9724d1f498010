/// Where a module is.
enum ModulePlace: Hashable {
    /// In a file.
    case file(RepositoryPath)
    /// It is a directory of modules that no file speaks for.
    case directory(RepositoryPath)
    /// It is not there.
    case missing(MissingModule)
    /// Nobody can tell.
    case unknown
}

/// A module that is not there.
struct MissingModule: Hashable {
    /// The file that it would be.
    let path: RepositoryPath
    /// Whether it could be nowhere else. Where not, another package may have it.
    let isCertain: Bool
}
