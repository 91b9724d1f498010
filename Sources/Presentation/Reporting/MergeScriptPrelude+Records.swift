/// Steps that are resolved as `git rerere` recorded.
extension MergeScriptPrelude {
    static let records = #"""
        # Merges; a step that takes recorded resolutions with those of this clone. Which conflict one is of depends on the
        # style in which git writes conflicts, so that it is this clone's own.
        try_merge() {
            if [ -z "$records" ]; then
                pinned_git merge "$@" </dev/null
                return
            fi
            # git would make the directory, and record everything in this clone from then on.
            if [ ! -d "$(git rev-parse --git-path rr-cache)" ]; then
                [ -z "$tree" ] && pinned_git merge "$@" </dev/null && return 0
                [ -n "$tree" ] || return 1
                stop 65 "Step $position, $id, takes resolutions that git rerere recorded, and this clone has none." \
                    "The conflicts: $records" "Bring rr-cache from the git directory where the plan was made."
            fi
            style=$(git config --get merge.conflictStyle) || style=merge
            pinned_git -c merge.conflictStyle="$style" -c rerere.enabled=true -c rerere.autoUpdate=true \
                merge "$@" </dev/null
        }

        # Whether a merge stopped at conflicts, and recorded resolutions left nothing of them.
        is_resolved() {
            [ -n "$records" ] && [ -z "$(unmerged_paths)" ] || return 1
            [ -e "$(git rev-parse --git-path MERGE_HEAD)" ] || [ -e "$(git rev-parse --git-path SQUASH_MSG)" ]
        }

        explain_missing_records() {
            pinned_git -c rerere.enabled=true rerere clear || :
            stop 65 "Step $position, $id, takes resolutions that git rerere recorded, and none here fits these paths:" "$paths" \
                "The conflicts of the plan: $records" "Bring rr-cache from the git directory where the plan was made."
        }


        """#
}
