/// Steps whose conflicts the script's own files settle.
extension MergeScriptPrelude {
    /// The functions for plans of which a step brings files, be there recorded resolutions or not.
    static let settlingText = replayingText.replacing(
        #"if [ "$1" = merge ] && records="#, with: choice + #"elif [ "$1" = merge ] && records="#, maxReplacements: 1
    ).replacing("main() {", with: settling + "main() {", maxReplacements: 1)

    private static let choice =
        #"if [ "$1" = merge ] && brings_files "$position"; then"# + "\n        shift\n        settle_merge \"$@\"\n    "

    private static let settling = #"""
        # Merges a step whose conflicts the script's own files settle, and makes the commit.
        settle_merge() {
            plain_git merge "$@" && return 0
            [ -n "$(unmerged_paths)" ] || return 1
            settle_step "$position" || return 1
            paths=$(unmerged_paths)
            if [ -n "$paths" ] || [ "$(git write-tree)" != "$tree" ]; then
                stop 65 "Step $position, $id: the files of this script do not settle what conflicts here." "$paths"
            fi
            [ "$method" = squash ] ||
                plain_git commit --quiet --allow-empty --cleanup=whitespace -m "$(message)"
        }

        # Puts what a function prints at a path that conflicts, in the index and in the work tree: settle_path PATH OBJECT FUNCTION
        settle_path() {
            mode=$(git ls-files --stage -- ":(literal)$1" | sed -n 's/^\([0-7]*\) [0-9a-f]* 2.*/\1/p')
            blob=$("$3" | git hash-object -w --stdin)
            [ -n "$mode" ] && [ "$blob" = "$2" ] || return 1
            git update-index --add --cacheinfo "$mode,$2,$1" && git checkout-index --force -- "$1"
        }


        """#
}
