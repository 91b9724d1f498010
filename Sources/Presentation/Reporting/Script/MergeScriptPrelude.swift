/// The part of a merge script that is the same for every plan.
enum MergeScriptPrelude {
    /// POSIX shell: functions alone; `main` is the first to call.
    static let text = talk + checks + files + progress + references + land + resolution + take + commands + run

    /// The same for plans of which a step takes recorded resolutions: merges go through `records`.
    static let replayingText =
        text.replacing("pinned_git() {", with: "plain_git() {", maxReplacements: 1).replacing(
            "main() {", with: records + "main() {", maxReplacements: 1)

    private static let talk = #"""
        say() { printf '%s\n' "$@"; }

        print_error() { printf '%s\n' "$@" >&2; }

        # stop STATUS SENTENCE...
        stop() {
            status=$1
            shift
            print_error "$@"
            exit "$status"
        }

        # Shows a name that git gave back, without anything that could steer a terminal.
        shown() { printf '%s' "$1" | LC_ALL=C tr -c ' -~' '?'; }


        """#

    private static let checks = #"""
        check_git() {
            command -v git >/dev/null 2>&1 || stop 69 "git is not installed, or not in PATH."
            version=$(git version)
            version=${version#git version }
            version=${version%% *}
            major=${version%%.*}
            minor=${version#*.}
            minor=${minor%%.*}
            case "$major.$minor" in
            *[!0-9.]* | .* | *.) stop 69 "git 2.38.0 or later is needed; this is git $(shown "$version")." ;;
            esac
            if [ "$major" -lt 2 ] || { [ "$major" -eq 2 ] && [ "$minor" -lt 38 ]; }; then
                stop 69 "git 2.38.0 or later is needed; this is git $version."
            fi
        }

        enter_work_tree() {
            if [ "$(git rev-parse --is-inside-work-tree 2>/dev/null)" != true ]; then
                stop 65 "Not in a git work tree. Change to a clone that has the base checked out."
            fi
            up=$(git rev-parse --show-cdup)
            [ -z "$up" ] || cd "$up"
        }

        check_nothing_under_way() {
            merge_head=$(git rev-parse --verify --quiet MERGE_HEAD) || merge_head=
            [ -z "$merge_head" ] || each_step explain_open_conflict
            for name in MERGE_HEAD CHERRY_PICK_HEAD REVERT_HEAD rebase-merge rebase-apply sequencer; do
                if [ -e "$(git rev-parse --git-path "$name")" ]; then
                    stop 75 "A merge, rebase, cherry-pick or revert is under way here ($name). Finish or abort it first."
                fi
            done
        }

        # A submodule that was not updated after a merge is no change of the user's; one that is staged is.
        is_clean() {
            git diff-index --cached --quiet --ignore-submodules=none HEAD -- || return 1
            sort_changes
            [ -z "$changed" ]
        }

        check_clean() {
            is_clean && return 0
            paths=$(unmerged_paths)
            [ -z "$paths" ] || stop 1 "These paths are in conflict; resolve and commit them first:" "$paths"
            git status --short --untracked-files=no >&2
            stop 75 "Tracked files have changes that are not committed. Commit or stash them first."
        }

        check_identity() {
            for who in GIT_AUTHOR_IDENT GIT_COMMITTER_IDENT; do
                git var "$who" >/dev/null || stop 65 "git has no identity to commit with. Set user.name and user.email."
            done
        }

        # A plan of which nothing is here was made for another repository.
        check_repository() {
            git cat-file -e "$base_commit^{commit}" 2>/dev/null && return 0
            known=
            each_step find_commit
            [ -z "$known" ] ||
                stop 65 "The base $base_name, commit $base_commit, is not in this clone. Fetch it: git fetch origin $base_commit"
            stop 65 "This is a plan of another repository: its commits are not here, neither the base $base_commit nor any head." \
                "Run it in a clone of the repository that it was made in."
        }

        find_commit() { ! git cat-file -e "$3^{commit}" 2>/dev/null || known=yes; }

        missing=0
        check_commit() {
            git cat-file -e "$3^{commit}" 2>/dev/null && return 0
            missing=$((missing + 1))
            print_error "$2: commit $3 is not in this clone${5:+; it was $(shown "$5")}."
        }

        check_commits() {
            each_step check_commit
            [ "$missing" -eq 0 ] || stop 65 "Fetch what is missing, for instance with: git fetch origin COMMIT"
        }

        # Prints the commit of a full reference name; fails when there is none.
        commit_of_reference() {
            value=$(git show-ref --verify --hash -- "$1" 2>/dev/null) || return 1
            git rev-parse --verify --quiet "$value^{commit}"
        }

        check_head() {
            [ "$1" -gt "$finished" ] || return 0
            [ -n "$5" ] && now=$(commit_of_reference "$5") || return 0
            [ "$now" != "$3" ] || return 0
            stop 75 "$2 moved: the plan is for $3, $(shown "$5") is now at $now." "Make a new plan."
        }


        """#

    private static let progress = #"""
        # Finds how many steps lie between the base and a commit: sets state; fails when the commit is no state of this plan.
        state_of() {
            tip=$1
            length=0
            reached=
            for commit in $(git rev-list --first-parent --max-count="$((commit_count + 1))" "$tip"); do
                if [ "$commit" = "$base_commit" ]; then
                    reached=yes
                    break
                fi
                length=$((length + 1))
            done
            [ -n "$reached" ] || return 1
            state=0
            states="0:$base_commit"
            place=0
            previous=$base_commit
            each_step compare_step
            [ -n "$reached" ] && [ "$place" -eq "$length" ]
        }

        # The step's commits must be the next ones; what lies behind the last commit is a step yet to take.
        compare_step() {
            [ -n "$reached" ] && [ "$state" -eq "$(($1 - 1))" ] || return 0
            # What a rebase onto a resolution makes is not in the plan.
            [ -n "$4" ] || [ "$8" != rebase ] || return 0
            case "$8" in
            merge) made="$4:$3" ;;
            squash) made="$4:" ;;
            *) made=$9 ;;
            esac
            # shellcheck disable=SC2086 # Words are what a list is made of here.
            [ "$((place + $(count $made)))" -le "$length" ] || return 0
            for wanted in $made; do
                if [ "$8" = rebase ]; then wanted=${wanted#*:}:; fi
                compare_commit "${wanted%%:*}" "${wanted#*:}" "$2"
            done
            [ -n "$reached" ] || return 0
            state=$1
            states="$states $1:$previous"
        }

        count() { echo "$#"; }

        # The next commit must have the predicted tree, and as parents the commit before and, for a merge, the pinned one. Where
        # no tree is predicted, a commit with one parent must name its change set: compare_commit TREE PINNED ID
        compare_commit() {
            place=$((place + 1))
            found=$(git rev-parse --verify --quiet "$tip~$((length - place))^{commit}") || found=
            want=$(printf '%s\n' ${1:+"$1"} "$previous" ${2:+"$2"})
            [ -n "$found" ] && [ "$(git rev-parse ${1:+"$found^{tree}"} "$found^@")" = "$want" ] || reached=
            if [ -z "$1$2" ] && [ -n "$reached" ]; then
                git log -1 --format=%B "$found" | grep -qxF -e "Change-Set: $3" || reached=
            fi
            previous=$found
        }

        # Prints the commit of a state that HEAD went through: 0 is the base.
        commit_of_state() {
            for entry in $history; do
                [ "${entry%%:*}" -ne "$1" ] || echo "${entry#*:}"
            done
        }

        find_progress() {
            head=$(git rev-parse --verify --quiet 'HEAD^{commit}') || stop 65 "HEAD has no commit here."
            branch=$(git symbolic-ref --quiet HEAD) || branch=
            if ! state_of "$head"; then
                stop 75 "HEAD is at $head: neither the base of this plan nor a state that this script left." \
                    "The plan starts at $base_commit ($base_name). If nothing came after that, go there with:" \
                    "    git switch --detach $base_commit" \
                    "If the base has moved, make a new plan."
            fi
            finished=$state
            history=$states
            [ -n "$base_reference" ] && [ "$branch" != "$base_reference" ] || return 0
            now=$(commit_of_reference "$base_reference") || return 0
            state_of "$now" ||
                stop 75 "$base_name moved: the plan is for $base_commit, it is now at $now." "Make a new plan."
        }


        """#
}
