/// Steps that are resolved as `git rerere` recorded.
extension MergeScriptPrelude {
    static let records = #"""
        pinned_git() {
            if [ "$1" = merge ] && records=$(records_of "$position") && [ -n "$records" ]; then
                shift
                replay_merge "$@"
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

        miss_records() {
            why=$1
            shift
            stop 65 "Step $position, $id, needs resolutions that git rerere recorded, and $why" "$@" \
                "The plan used those for these conflicts: $records" \
                "Copy rr-cache from the git directory in which the plan was made, or make a new plan."
        }


        """#
}
