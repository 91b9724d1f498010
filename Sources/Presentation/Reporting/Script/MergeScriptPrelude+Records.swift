/// Steps that are resolved as `git rerere` recorded.
extension MergeScriptPrelude {
    static let records = #"""
        pinned_git() {
            if [ "$1" = merge ] && records=$(records_of "$position") && [ -n "$records" ]; then
                shift
                replay_merge "$@"
            elif [ "$1" = merge ] && brings_files "$position"; then
                shift
                settle_merge "$@"
            else
                plain_git "$@"
            fi
        }

        # Merges a step that takes recorded resolutions, and makes the commit, which git leaves to others where it resolved
        # something so. Which conflict one is of depends on the style in which git writes conflicts: it is this clone's own.
        replay_merge() {
            # git would make the directory, and record everything in this clone from then on.
            if [ ! -d "$(git rev-parse --git-path rr-cache)" ]; then
                [ -z "$tree" ] || miss_records "this clone has none."
                plain_git merge "$@"
                return
            fi
            style=$(git config --get merge.conflictStyle) || style=merge
            plain_git -c merge.conflictStyle="$style" -c rerere.enabled=true -c rerere.autoUpdate=true merge "$@" &&
                return 0
            paths=$(unmerged_paths)
            if [ -n "$paths" ]; then
                [ -n "$tree" ] || return 1
                plain_git -c rerere.enabled=true rerere clear || :
                miss_records "none in this clone fits these paths:" "$paths"
            fi
            # Without conflicts git refused to merge at all.
            [ -e "$(git rev-parse --git-path MERGE_HEAD)" ] || [ -e "$(git rev-parse --git-path SQUASH_MSG)" ] || return 1
            [ -z "$tree" ] || [ "$(git write-tree)" = "$tree" ] || miss_records "those in this clone differ."
            [ "$method" = squash ] ||
                plain_git commit --quiet --allow-empty --cleanup=whitespace -m "$(message)"
        }

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

        miss_records() {
            why=$1
            shift
            stop 65 "Step $position, $id, needs resolutions that git rerere recorded, and $why" "$@" \
                "The plan used those for these conflicts: $records" \
                "Copy rr-cache from the git directory in which the plan was made, or make a new plan."
        }


        """#
}
