/// Taking the steps, and checking what came out.
extension MergeScriptPrelude {
    static let take = #"""
        validate() {
            [ -n "${VALIDATE:-}" ] || return 0
            say "Validating step $position: $VALIDATE"
            outcome=0
            ORCHESTRATE_STEP=$position ORCHESTRATE_ID=$id sh -c "$VALIDATE" || outcome=$?
            [ "$outcome" -eq 0 ] || fall_back \
                "Step $position, $id: the validation failed with exit status $outcome: $VALIDATE"
            if [ "$(git rev-parse HEAD)" != "$made" ] || ! is_on_branch; then
                fall_back "Step $position, $id: the validation moved HEAD."
            fi
            is_clean && return 0
            say "The validation changed tracked files; they were restored."
            pinned_git reset --hard --quiet "$made"
        }

        # Goes back to the last state that was checked, or where this run began; what was resolved by hand is never undone.
        fall_back() {
            if [ -n "$before" ]; then
                before=$checked
                again=$((checked_step + 1))
            else
                print_error "The resolution is kept. Amend it with git commit --amend, and run this script again."
            fi
            stop 1 "$1"
        }

        is_check_due() {
            [ "$position" -ne "$last" ] || return 0
            case "${VALIDATE_EACH:-step}" in
            step) return 0 ;;
            wave) [ -n "$checkpoint" ] ;;
            *) return 1 ;;
            esac
        }

        take_step() {
            [ "$1" -gt "$finished" ] && [ "$1" -le "$last" ] || return 0
            position=$1 id=$2 commit=$3 tree=$4 subject=$6 layer=$7 method=$8 sources=$9 checkpoint=${10}
            if [ -z "$tree" ] && [ "$method" = rebase ]; then
                stop 1 "Step $position, $id, would be rebased onto a step resolved by hand, so its result is not in the plan." \
                    "Make a new plan from here for the rest."
            fi
            say "Step $position of $step_count: $subject"
            is_clean || stop 75 "Step $position, $id: tracked files have changes. Commit or stash them first."
            check_way "Step $position, $id," new_paths
            settle_converted
            again=$position
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
            record_step "$position" "$made"
            if is_check_due; then
                validate
                checked=$made
                checked_step=$position
            fi
            before=
        }


        """#
}
