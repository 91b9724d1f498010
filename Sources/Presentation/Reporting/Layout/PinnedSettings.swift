/// The settings of git that decide how a merge comes out, pinned: the merge script and the pipelines use the same.
enum PinnedSettings {
    /// As options of git, on two lines of a function's body.
    static let merging = #"""
        -c merge.renames=true -c merge.directoryRenames=conflict -c merge.renameLimit=7000 \
                -c diff.renames=true -c diff.renameLimit=7000 -c merge.renormalize=false -c merge.default=text
        """#
}
