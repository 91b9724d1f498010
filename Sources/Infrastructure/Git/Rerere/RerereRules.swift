/// What recorded resolutions are replayed by: those of a repository, and the settings that a conflict's text depends on.
struct RerereRules {
    /// What is recorded; nil where nothing is.
    let store: ResolutionStore?
    /// Whether the user turned `git rerere` off: then git replays nothing either.
    let isOff: Bool
    /// The style in which git writes conflicts, on which their ids depend; nil for git's own.
    let conflictStyle: String?
    /// Whether text files may have other line ends in a work tree than in the repository, by the configuration alone.
    let convertsLineEnds: Bool

    /// Reads the rules of a repository. The configuration is looked at only where something is recorded.
    init(repositoryPath: String, environment: [String: String]) throws(GitError) {
        let repository = try Repository(reopening: repositoryPath)
        store = ResolutionStore(commonDirectory: repository.commonDirectory)
        guard store != nil else {
            (isOff, conflictStyle, convertsLineEnds) = (false, nil, false)
            return
        }
        let configuration = try repository.configuration(environment: environment)
        isOff = try configuration.turnsRerereOff
        let style = try configuration.text("merge.conflictStyle")
        conflictStyle = ["merge", "diff3", "zdiff3"].first { $0 == style }
        let automatic = try configuration.text("core.autocrlf")
        let ending = try configuration.text("core.eol")?.lowercased()
        convertsLineEnds = !(automatic == nil || Configuration.isFalse(automatic)) || ending == "crlf"
    }
}

extension Configuration {
    /// Whether the user turned `git rerere` off.
    var turnsRerereOff: Bool {
        get throws(GitError) { Self.isFalse(try text("rerere.enabled")) }
    }

    /// What git's configuration takes for false.
    fileprivate static func isFalse(_ value: String?) -> Bool {
        ["false", "no", "off", "0", ""].contains(value?.lowercased())
    }
}
