/// Landing one change set, by each method.
extension MergeScriptPrelude {
    static let land = #"""
        # git with every setting pinned that could make a merge come out in another way. Options that the branch's own
        # configuration adds to each merge are taken away; --config-env takes any branch name.
        pinned_git() {
            name=${branch#refs/heads/}
            ORCHESTRATE_NOTHING='' git \
                \#(PinnedSettings.merging) \
                -c merge.conflictStyle=merge -c rerere.enabled=false -c rerere.autoUpdate=false \
                -c submodule.recurse=false -c core.quotePath=true \
                --config-env="branch.${name:-HEAD}.mergeOptions=ORCHESTRATE_NOTHING" "$@"
        }

        message() {
            printf '%s\n\n%s\n\n%s\n%s\n' "$subject" \
                "Step $position of $step_count of a merge plan; layer: $layer." "Plan: $plan_digest" "Change-Set: $id"
        }

        merge_commit() {
            pinned_git merge --no-ff --no-edit --commit --no-squash --no-log --no-stat --no-autostash --cleanup=whitespace \
                -s ort -X diff-algorithm=histogram -m "$(message)" "$commit" </dev/null
        }

        # One commit with the merge's tree, by the author of the change set's first commit.
        squash_commit() {
            pinned_git merge --squash --ff --no-log --no-stat --no-autostash -s ort -X diff-algorithm=histogram \
                "$commit" </dev/null || return 1
            name=$(git log -1 --format=%an "$sources")
            email=$(git log -1 --format=%ae "$sources")
            written=$(git log -1 --format=%ad --date=raw "$sources")
            if [ -n "$name" ] && [ -n "$email" ]; then
                GIT_AUTHOR_NAME=$name GIT_AUTHOR_EMAIL=$email GIT_AUTHOR_DATE="@$written" \
                    pinned_git commit --quiet --allow-empty --cleanup=whitespace -m "$(message)" </dev/null
            else
                pinned_git commit --quiet --allow-empty --cleanup=whitespace -m "$(message)" </dev/null
            fi
        }

        # Makes the commits again, each with its own author and message. Those that would change nothing are not in the list.
        rebase_commits() {
            made=$before
            for pick in $sources; do
                onto=$made
                sort_changes
                settle_converted
                pinned_git cherry-pick --allow-empty --allow-empty-message --keep-redundant-commits --cleanup=verbatim \
                    --no-rerere-autoupdate --strategy=ort -X diff-algorithm=histogram "${pick%%:*}" </dev/null ||
                    explain_failed_merge " (commit ${pick%%:*})"
                check_result "${pick#*:}" "$onto"
            done
        }

        unmerged_paths() { pinned_git diff --name-only --diff-filter=U; }

        explain_failed_merge() {
            paths=$(unmerged_paths) || paths=
            [ -z "$paths" ] || [ -n "$tree" ] || leave_conflict
            if [ -n "$paths" ]; then
                stop 1 "Step $position, $id${1:-}, conflicts, but not in the plan. The paths:" "$paths" \
                    "Merge drivers or attributes of this clone may differ from those the plan was made with."
            fi
            for missing_filter in $(missing_filters); do explain_filter "$missing_filter"; done
            stop 1 "Step $position, $id${1:-}: git could not make the $method; see its message above."
        }

        # The commit must be what the plan says: check_result TREE PARENT...
        check_result() {
            wanted=$1
            shift
            made=$(git rev-parse --verify 'HEAD^{commit}')
            if [ "$(git rev-parse "$made^@")" != "$(printf '%s\n' "$@")" ]; then
                stop 65 "Step $position, $id: HEAD is not a $method of $commit into $before."
            fi
            found=$(git rev-parse "$made^{tree}")
            [ -z "$wanted" ] || [ "$found" = "$wanted" ] ||
                stop 65 "Step $position, $id, did not end in the planned tree." "  planned: $wanted" "  found:   $found"
        }


        """#
}
