/// What a run does, and how it puts a step back.
extension MergeScriptPrelude {
    static let run = #"""
        is_on_branch() { [ "$(git symbolic-ref --quiet HEAD)" = "$branch" ]; }

        # Whatever ends the script inside a step, the work tree goes back to the state before it. No tracked file had changes
        # when the step began, and no other file was where the step writes.
        before=
        again=0
        put_back() {
            status=$?
            trap - EXIT
            trap '' HUP INT TERM
            [ -n "$before" ] || exit "$status"
            if ! is_on_branch; then
                print_error "HEAD is not on the branch of the start, so nothing was put back. The step began at $before."
                exit "$status"
            fi
            git merge --abort >/dev/null 2>&1 || :
            git cherry-pick --quit >/dev/null 2>&1 || :
            if pinned_git reset --hard --quiet "$before"; then
                forget_steps "$((again - 1))"
                print_error "The work tree is as it was before step $again, at $before."
                print_error "Fix the cause, then run this script again: it continues with step $again."
            else
                print_error "The work tree could not be restored. Restore it with: git reset --hard $before"
            fi
            [ "$before" = "$base_commit" ] || print_error "To undo the steps before: git reset --hard $base_commit"
            exit "$status"
        }

        steps_take() {
            [ "$finished" -eq 0 ] || each_step accept_step
            if [ "$finished" -eq "$step_count" ]; then
                say "All $step_count steps are done already: HEAD is at tree $(git rev-parse 'HEAD^{tree}')."
                exit 0
            fi
            [ "$finished" -eq 0 ] || say "Steps 1 to $finished are done already."
            [ "$finished" -lt "$last" ] || exit 0
            check_filters
            check_clean
            say_converted
            check_identity
            check_commits
            each_step check_head
            checked=$head
            checked_step=$finished
            trap put_back EXIT
            trap 'exit 129' HUP
            trap 'exit 130' INT
            trap 'exit 143' TERM
            each_step take_step
            tree=$(git rev-parse 'HEAD^{tree}')
            if [ "$last" -lt "$step_count" ]; then
                say "Done up to step $last: HEAD is at tree $tree, commit $made."
            else
                say "Done: HEAD is at tree $tree, commit $made." "Next: look at it, then push it to $base_name."
            fi
        }

        main() {
            check_arguments "$@"
            if [ "$step_count" -eq 0 ]; then
                say "The plan has no steps: there is nothing to merge."
                exit 0
            fi
            check_git
            enter_work_tree
            check_repository
            [ "${1:-run} ${2:-0}" != "rollback 0" ] || forget_abandoned_run
            find_progress
            [ "${1:-run}" != status ] || show_status
            [ "${1:-run}" != rollback ] || abort_open_conflict
            check_nothing_under_way
            [ "${1:-run}" != rollback ] || roll_back "${2:-0}"
            last=${2:-$step_count}
            steps_take
        }


        """#
}
