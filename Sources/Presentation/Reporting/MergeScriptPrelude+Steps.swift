/// Taking the steps, and putting one back.
extension MergeScriptPrelude {
    static let merge = #"""
        # git with every setting pinned that could make a merge come out in another way. Options that the branch's own
        # configuration adds to each merge are taken away; --config-env takes any branch name.
        pinned_git() {
            name=${branch#refs/heads/}
            ORCHESTRATE_NOTHING='' git \
                -c merge.renames=true -c merge.directoryRenames=conflict -c merge.renameLimit=7000 \
                -c diff.renames=true -c diff.renameLimit=7000 -c merge.renormalize=false -c merge.default=text \
                -c merge.conflictStyle=merge -c rerere.enabled=false -c rerere.autoUpdate=false \
                -c submodule.recurse=false -c core.quotePath=true \
                --config-env="branch.${name:-HEAD}.mergeOptions=ORCHESTRATE_NOTHING" "$@"
        }

        merge_commit() {
            message=$(printf '%s\n\n%s\n\n%s\n%s\n' "$subject" \
                "Step $position of $step_count of a merge plan; layer: $layer." "Plan: $plan_digest" "Change-Set: $id")
            pinned_git merge --no-ff --no-edit --commit --no-squash --no-log --no-stat --no-autostash --cleanup=whitespace \
                -s ort -X diff-algorithm=histogram -m "$message" "$commit" </dev/null
        }

        explain_failed_merge() {
            paths=$(pinned_git diff --name-only --diff-filter=U)
            if [ -n "$paths" ]; then
                stop 1 "Step $position, $id, conflicts, though the plan says that it does not. The paths:" "$paths" \
                    "Merge drivers or attributes of this clone may differ from those the plan was made with."
            fi
            stop 1 "Step $position, $id: git did not make the merge; its reason stands above."
        }

        # The merge commit must be what the plan says: its two parents and its tree.
        check_result() {
            made=$(git rev-parse --verify 'HEAD^{commit}')
            if [ "$(git rev-parse "$made^@")" != "$(printf '%s\n' "$before" "$commit")" ]; then
                stop 65 "Step $position, $id: HEAD is not a merge of $commit into $before."
            fi
            found=$(git rev-parse "$made^{tree}")
            [ "$found" = "$tree" ] ||
                stop 65 "Step $position, $id, ended in another tree than planned." "  planned: $tree" "  found:   $found"
        }

        validate() {
            [ -n "${VALIDATE:-}" ] || return 0
            say "Validating step $position: $VALIDATE"
            outcome=0
            ORCHESTRATE_STEP=$position ORCHESTRATE_ID=$id sh -c "$VALIDATE" || outcome=$?
            [ "$outcome" -eq 0 ] ||
                stop 1 "Step $position, $id: the validation failed with exit status $outcome: $VALIDATE"
            if [ "$(git rev-parse HEAD)" != "$made" ] || ! is_on_branch; then
                stop 1 "Step $position, $id: the validation moved HEAD."
            fi
            is_clean && return 0
            say "The validation changed tracked files; they are put back."
            pinned_git reset --hard --quiet "$made"
        }

        take_step() {
            [ "$1" -gt "$finished" ] || return 0
            position=$1 id=$2 commit=$3 tree=$4 subject=$6 layer=$7
            say "Step $position of $step_count: $subject"
            before=$(git rev-parse --verify 'HEAD^{commit}')
            merge_commit || explain_failed_merge
            check_result
            validate
            before=
        }


        """#

    static let run = #"""
        is_on_branch() { [ "$(git symbolic-ref --quiet HEAD)" = "$branch" ]; }

        # Whatever ends the script inside a step, the work tree goes back to the state before it. Nothing of the user's is
        # lost: the tree was clean when the step began.
        before=
        put_back() {
            status=$?
            trap - EXIT
            trap '' HUP INT TERM
            [ -n "$before" ] || exit "$status"
            if ! is_on_branch; then
                complain "HEAD is on another branch than at the start, so nothing was put back. The step began at $before."
                exit "$status"
            fi
            git merge --abort >/dev/null 2>&1 || :
            if pinned_git reset --hard --quiet "$before"; then
                complain "The work tree is as it was before step $position, at $before."
                complain "To go on when the cause is gone, run this script again: it starts with step $position."
            else
                complain "The work tree could not be put back. Do it with: git reset --hard $before"
            fi
            [ "$before" = "$base_commit" ] || complain "To undo the steps before: git reset --hard $base_commit"
            exit "$status"
        }

        main() {
            if [ "$step_count" -eq 0 ]; then
                say "The plan has no steps: there is nothing to merge."
                exit 0
            fi
            check_git
            enter_work_tree
            check_nothing_under_way
            find_progress
            if [ "$finished" -eq "$step_count" ]; then
                say "All $step_count steps are done already: HEAD is at tree $(git rev-parse 'HEAD^{tree}')."
                exit 0
            fi
            check_clean
            check_identity
            check_commits
            each_step check_head
            [ "$finished" -eq 0 ] || say "Steps 1 to $finished are done already."
            trap put_back EXIT
            trap 'exit 129' HUP
            trap 'exit 130' INT
            trap 'exit 143' TERM
            each_step take_step
            say "Done: HEAD is at tree $tree, commit $made." "Next: look at it, then push it to $base_name."
        }


        """#
}
