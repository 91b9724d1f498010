/// Taking the steps, and putting one back.
extension MergeScriptPrelude {
    static let take = #"""
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
            position=$1 id=$2 commit=$3 tree=$4 subject=$6 layer=$7 method=$8 sources=$9
            say "Step $position of $step_count: $subject"
            before=$(git rev-parse --verify 'HEAD^{commit}')
            case "$method" in
            rebase) rebase_commits ;;
            squash)
                squash_commit || explain_failed_merge
                check_result "$tree" "$before"
                ;;
            *)
                merge_commit || explain_failed_merge
                check_result "$tree" "$before" "$commit"
                ;;
            esac
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
            git cherry-pick --quit >/dev/null 2>&1 || :
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
