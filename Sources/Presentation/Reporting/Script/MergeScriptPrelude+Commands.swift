/// What the script can be told to do besides taking the steps.
extension MergeScriptPrelude {
    static let commands = #"""
        check_arguments() {
            case "${1:-run}" in
            run | resume | rollback) ;;
            status) [ "$#" -eq 1 ] || usage ;;
            *) usage ;;
            esac
            [ "$#" -le 2 ] || usage
            case "${2:-0}" in
            *[!0-9]* | ?????????*) usage ;;
            esac
            [ "${2:-0}" -le "$step_count" ] || stop 64 "The plan has $step_count steps."
            case "${VALIDATE_EACH:-step}" in
            step | wave | end) ;;
            *) stop 64 "VALIDATE_EACH is step, wave or end." ;;
            esac
        }

        usage() { stop 64 "usage: sh merge.sh [run [STEP] | resume [STEP] | status | rollback [STEP]]"; }

        show_status() {
            say "$finished of $step_count steps are done: HEAD is at tree $(git rev-parse 'HEAD^{tree}'), commit $head."
            paths=$(unmerged_paths)
            [ -z "$paths" ] || say "These paths are in conflict:" "$paths"
            each_step show_next
            exit 0
        }

        show_next() {
            [ "$1" -eq "$((finished + 1))" ] || return 0
            say "Next is step $1: $6"
        }

        # Prints the paths that going back brings and HEAD does not have.
        restored_paths() { git diff-tree -r -z --no-renames --name-only --diff-filter=A "$head" "$goal"; }

        # Goes back to the state after a step. HEAD is a state of this plan, so that nothing but its commits is left behind.
        roll_back() {
            [ "$1" -le "$finished" ] || stop 64 "Step $1 is not done: $finished of $step_count steps are."
            check_filters
            check_clean
            goal=$(commit_of_state "$1")
            check_way "Going back to step $1" restored_paths
            settle_converted
            git reset --keep --quiet "$goal" ||
                stop 1 "git reset failed; see its message above. Nothing was changed."
            forget_steps "$1"
            say "HEAD is after step $1 of $step_count, at tree $(git rev-parse 'HEAD^{tree}')." \
                "What was undone is still commit $head."
            exit 0
        }


        """#

    static let references = #"""
        # Where orchestrate itself carries this plan out, the step references are its own.
        are_references_ours() {
            [ -n "$plan_name" ] && [ ! -e "$(git rev-parse --git-common-dir)/orchestrate/$plan_digits/journal.jsonl" ]
        }

        # Keeps a step's commit: record_step STEP COMMIT
        record_step() {
            are_references_ours || return 0
            git update-ref -m "merge plan: step $1" "refs/orchestrate/$plan_name/step-$1" "$2"
        }

        # Deletes the references of the steps after one.
        forget_steps() {
            are_references_ours || return 0
            step=$1
            while [ "$step" -lt "$step_count" ]; do
                step=$((step + 1))
                name="refs/orchestrate/$plan_name/step-$step"
                if git show-ref --verify --quiet "$name"; then git update-ref -d "$name"; fi
            done
        }


        """#
}
