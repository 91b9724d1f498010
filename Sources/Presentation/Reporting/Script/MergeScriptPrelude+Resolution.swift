/// Steps that a person resolves.
extension MergeScriptPrelude {
    static let resolution = #"""
        # Leaves a conflict in the work tree for a person. The message is the one that the step's commit is to have.
        leave_conflict() {
            before=
            message >"$(git rev-parse --git-path MERGE_MSG)"
            rm -f "$(git rev-parse --git-path SQUASH_MSG)"
            stop 1 "Step $position, $id, conflicts, and must be resolved by hand. The paths:" "$paths" \
                "Resolve them here; then: git add PATH... && git commit --no-edit" \
                "Then run this script again: it continues with the next step." \
                "To abort the step instead: git reset --merge"
        }

        # A merge under way that is the next step's own.
        explain_open_conflict() {
            [ "$1" -eq "$((finished + 1))" ] && [ "$3" = "$merge_head" ] && [ -z "$4" ] || return 0
            paths=$(unmerged_paths)
            if [ -n "$paths" ]; then
                stop 1 "Step $1, $2, is not resolved yet. The paths:" "$paths" \
                    "Resolve them; then: git add PATH... && git commit --no-edit"
            fi
            stop 1 "Step $1, $2, is resolved, but not committed yet: git commit --no-edit"
        }

        # Prints how many lines of a file in a commit begin or end a conflict: count_markers COMMIT PATH SIZE
        count_markers() {
            git cat-file blob "$1:$2" 2>/dev/null | LC_ALL=C tr -d '\r' |
                LC_ALL=C grep -a -c -e "^<\\{$3,\\}\( \|\$\)" -e "^>\\{$3,\\}\( \|\$\)" || :
        }

        # Prints how long the markers were that git wrote into some paths: as the attributes of the state before said.
        marker_sizes() {
            own=$(git rev-parse --git-path orchestrate-index)
            rm -f "$own"
            GIT_INDEX_FILE=$own git read-tree "$1"
            GIT_INDEX_FILE=$own git check-attr --cached -z --stdin conflict-marker-size | as_lines | sed -n 'n;n;p'
            rm -f "$own"
        }

        # A resolved step must have no more markers in a file than a side has: check_markers BEFORE COMMIT
        check_markers() {
            paths=$(git diff-tree -r -z --no-renames --name-only --diff-filter=AM "$1" "$made" | as_lines)
            [ -n "$paths" ] || return 0
            sizes=$(printf '%s\n' "$paths" | as_names | marker_sizes "$1")
            left=
            while IFS= read -r line; do
                size=${sizes%%"$line_feed"*}
                sizes=${sizes#*"$line_feed"}
                case "$size" in
                '' | 0 | *[!0-9]*) size=7 ;;
                esac
                read_name "$line"
                found=$(count_markers "$made" "$path" "$size")
                [ "$found" -gt 0 ] || continue
                [ "$found" -gt "$(count_markers "$1" "$path" "$size")" ] || continue
                [ "$found" -gt "$(count_markers "$2" "$path" "$size")" ] || continue
                left="$left${left:+$line_feed}$line"
            done <<PATHS
        $paths
        PATHS
            [ -z "$left" ] || left=$(list_lines "$left")
            [ -z "$left" ] || stop 1 "Step $position, $id: conflict markers are left in:" "$left" \
                "Correct them, git add them, git commit --amend --no-edit, and run this script again."
        }

        # A step that is done, but by no run of this script: it was made by hand, or in another clone. Where no tree is
        # planned it is looked at, and checked as a step of the script's own is.
        accept_step() {
            [ "$1" -le "$finished" ] || return 0
            position=$1 id=$2 commit=$3 checkpoint=${10}
            made=$(commit_of_state "$1")
            kept=$(commit_of_reference "refs/orchestrate/$plan_name/script/step-$1") || kept=
            [ "$kept" != "$made" ] || return 0
            if [ -z "$4" ]; then
                check_clean
                say "Step $position of $step_count is resolved: $6"
                check_markers "$(commit_of_state "$((position - 1))")" "$commit"
                if [ "$position" -eq "$finished" ] && is_check_due; then validate; fi
            fi
            record_step "$position" "$made"
        }


        """#
}
