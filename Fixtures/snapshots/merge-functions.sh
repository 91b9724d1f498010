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

# Lists of names come from git with a NUL behind each. As lines, a line feed in a name is the byte 1.
as_lines() { LC_ALL=C tr '\n\000' '\001\n'; }

as_names() { LC_ALL=C tr '\n\001' '\000\n'; }

line_feed='
'
byte_one=$(printf '\001')

# Sets path to the name that a line stands for.
read_name() {
    path=$1
    case "$path" in
    *"$byte_one"*)
        path=$(printf '%s.' "$path" | LC_ALL=C tr '\001' '\n')
        path=${path%.}
        ;;
    esac
}

# Shows the first of some lines.
list_lines() { printf '%s\n' "$1" | LC_ALL=C sort -u | sed -n '1,10s/^/  /p;11s/.*/  .../p' | LC_ALL=C tr -c ' -~\n' '?'; }

# Tells the tracked files that have changes from those that only git's own conversion makes look so, as line ends and
# filters do that don't give back what is stored: sets changed and converted.
sort_changes() {
    changed=
    converted=
    stored=
    git update-index -q --refresh >/dev/null 2>&1 || :
    changes=$(git diff-files -z --raw --no-renames --ignore-submodules=all | as_lines)
    [ -n "$changes" ] || return 0
    while IFS= read -r change && IFS= read -r line; do
        read_name "$line"
        # shellcheck disable=SC2086 # Modes, ids and a letter.
        set -- $change
        if [ "$5" = M ] && [ "$1" = ":$2" ] && [ -f "./$path" ] && [ ! -L "./$path" ]; then
            stored="$stored${stored:+ }$3"
            converted="$converted${converted:+$line_feed}$line"
        else
            changed="$changed${changed:+$line_feed}$line"
        fi
    done <<CHANGES
$changes
CHANGES
    [ -n "$converted" ] || return 0
    # Most are byte by byte what is stored, which one process tells of all.
    found=$(printf '%s\n' "$converted" | git hash-object --no-filters --stdin-paths 2>/dev/null | tr '\n' ' ') || found=
    [ "$found" != "$stored " ] || return 0
    lines=$converted
    converted=
    # shellcheck disable=SC2086 # Ids.
    set -- $stored
    while IFS= read -r line; do
        read_name "$line"
        if is_stored "$1" "$path"; then
            converted="$converted${converted:+$line_feed}$line"
        else
            changed="$changed${changed:+$line_feed}$line"
        fi
        shift
    done <<CHANGES
$lines
CHANGES
}

# Whether a file is what git puts there for an object, or that itself: is_stored OBJECT PATH
is_stored() {
    [ "$(git hash-object --no-filters -- "./$2")" != "$1" ] || return 0
    git cat-file --filters --path="$2" "$1" >/dev/null 2>&1 &&
        git cat-file --filters --path="$2" "$1" | cmp -s - "./$2"
}

# Has git take converted files for unchanged, so that it merges into them: it checks them out again, and believes that
# they are as it did so. An index that is older than a file by less than a second it would not believe.
settle_converted() {
    [ -n "$converted" ] || return 0
    printf '%s\n' "$converted" | as_names |
        git --literal-pathspecs checkout --quiet --pathspec-from-file=- --pathspec-file-nul
    touch -t 203001010000 "$(git rev-parse --git-path index)"
}

say_converted() {
    [ -n "$converted" ] || return 0
    say "Left as stored, and part of no merge, though git takes them for changed: its own conversion (line ends," \
        "filters) does not give back what is stored." "$(list_lines "$converted")"
}

# Prints the filters of git's configuration that need a program which is not installed.
missing_filters() {
    for key in $(git config --name-only --get-regexp '^filter\..*\.(process|smudge|clean)$'); do
        filter=${key#filter.}
        filter=${filter%.*}
        program=$(git config --get "$key") || continue
        case "$program" in
        "git "[a-z]*) program=git-${program#git } ;;
        esac
        program=${program%% *}
        case "$program" in
        '' | *[!A-Za-z0-9._/+-]*) continue ;;
        esac
        command -v "$program" >/dev/null 2>&1 || [ -x "$(git --exec-path)/$program" ] || echo "$filter:$program:$key"
    done
}

# A filter that must run and can't would stop git in the middle of a step.
check_filters() {
    for missing_filter in $(missing_filters); do
        name=${missing_filter%%:*}
        [ "$(git config --type=bool --get "filter.$name.required")" = true ] || continue
        { git ls-files -z && each_step print_touched; } | git check-attr -z --stdin filter | as_lines |
            NAME=$name awk 'NR % 3 == 0 && $0 == ENVIRON["NAME"] { found = 1 } END { exit !found }' || continue
        explain_filter "$missing_filter"
        stop 69 "Nothing was changed."
    done
}

print_touched() { git diff-tree -r -z --no-renames --name-only --diff-filter=d HEAD "$3"; }

explain_filter() {
    rest=${1#*:}
    print_error "The filter '${1%%:*}' needs ${rest%%:*}, which is not installed (${rest#*:}). Install it, or take the filter" \
        "out of git's configuration."
}

# Prints the paths that a step brings and HEAD does not have.
new_paths() {
    if [ "$method" = rebase ]; then
        for pick in $sources; do
            git diff-tree -r -z --root --no-commit-id --no-renames --name-only --diff-filter=A "${pick%%:*}"
        done
        return
    fi
    merged=$(pinned_git merge-tree --write-tree --no-messages HEAD "$commit" | sed -n 1p)
    git diff-tree -r -z --no-renames --name-only --diff-filter=A HEAD "${merged:-$commit}"
}

is_tracked() {
    case $(git config --type=bool --get core.ignoreCase) in
    true) [ -n "$(git ls-files -- ":(top,literal,icase)$1")" ] ;;
    *) [ -n "$(git ls-files -- ":(top,literal)$1")" ] ;;
    esac
}

# Prints the files that are no commit's and stand where a path is to be written.
print_obstacles() {
    above=
    below=$1
    while [ "$below" != "${below#*/}" ]; do
        above=$above${below%%/*}
        below=${below#*/}
        if [ -L "./$above" ] || { [ -e "./$above" ] && [ ! -d "./$above" ]; }; then
            is_tracked "$above" || printf '%s\n' "$above"
            return 0
        fi
        [ -d "./$above" ] || return 0
        above=$above/
    done
    if [ -d "./$1" ] && [ ! -L "./$1" ]; then
        git ls-files --others -- ":(top,literal)$1"
    elif [ -e "./$1" ] || [ -L "./$1" ]; then
        is_tracked "$1" || printf '%s\n' "$1"
    fi
}

# git overwrites ignored files without a word, and stops at untracked ones only in the middle: check_way WHAT COMMAND...,
# of which the command prints the paths to be written.
check_way() {
    what=$1
    shift
    obstacles=$("$@" | as_lines | while IFS= read -r line; do
        read_name "$line"
        print_obstacles "$path"
    done)
    [ -z "$obstacles" ] || stop 75 "$what would overwrite files that are in no commit:" "$(list_lines "$obstacles")" \
        "Move them away, then run this script again."
}

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

# Keeps a step's commit, apart from those that orchestrate apply keeps: record_step STEP COMMIT
record_step() {
    [ -n "$plan_name" ] || return 0
    git update-ref -m "merge plan: step $1" "refs/orchestrate/$plan_name/script/step-$1" "$2"
}

# Deletes the references of the steps after one.
forget_steps() {
    [ -n "$plan_name" ] || return 0
    step=$1
    while [ "$step" -lt "$step_count" ]; do
        step=$((step + 1))
        name="refs/orchestrate/$plan_name/script/step-$step"
        if git show-ref --verify --quiet "$name"; then git update-ref -d "$name"; fi
    done
}

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

# Ends a merge of this plan that was left open, as git merge --abort does.
abort_open_conflict() {
    text=$(git rev-parse --git-path MERGE_MSG)
    if [ ! -e "$text" ] || ! grep -qxF -e "Plan: $plan_digest" "$text"; then return 0; fi
    [ -e "$(git rev-parse --git-path MERGE_HEAD)" ] || [ -n "$(unmerged_paths)" ] || return 0
    git reset --merge --quiet || stop 1 "git could not abort the merge; see its message above. Nothing was changed."
}

# Where HEAD is nowhere behind a step of this plan, an earlier run was left: nothing of it remains but the references.
forget_abandoned_run() {
    head=$(git rev-parse --verify --quiet 'HEAD^{commit}') || return 0
    first=$(commit_of_reference "refs/orchestrate/$plan_name/script/step-1") || return 0
    if state_of "$head" || git merge-base --is-ancestor "$first" "$head"; then return 0; fi
    forget_steps 0
    say "HEAD is not at a state of this plan, so nothing was undone. The references of its steps were deleted."
    exit 0
}

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

