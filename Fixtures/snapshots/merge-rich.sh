#!/bin/sh
# Carries out a merge plan of orchestrate, step by step, with git alone.
#
# Plan:   sha256:753034775c2fd4ccd3b6bdfb93cbeec0780d81cc0123456789abcdef01234567
# Base:   main at dcf0a647323047fb4ced2f1168c9772dde085cec
# Layers: .orchestrate.yml
# Steps:  9
# Result: tree 6ca2b8e1b07b6be62df4aa413842dcf94ed927b6
#
# Run it inside a clone that has the base checked out, on a branch or detached:
#     sh merge.sh
# With a check of your own after every step:
#     VALIDATE='make test' sh merge.sh
# The check finds the step's number in ORCHESTRATE_STEP and the change set in ORCHESTRATE_ID.
#
# It lands exactly the commits below, and each step must end in the tree that the plan predicts. On any
# surprise it puts the work tree back to the state before the step and stops. Run it again to go on.
#
# Exit status: 0 done; 1 a person is needed (a conflict, a failed check, git refused); 65 another tree came
# out than planned, or something is missing; 69 no git of at least 2.38.0; 75 the base or a head moved, or
# the work tree is not clean.

# Names stand in single quotes, so that nothing in them is expanded.
# shellcheck disable=SC2016,SC1003
set -eu

plan_digest='sha256:753034775c2fd4ccd3b6bdfb93cbeec0780d81cc0123456789abcdef01234567'
base_name='main'
base_reference='refs/heads/main'
base_commit=dcf0a647323047fb4ced2f1168c9772dde085cec
step_count=9
commit_count=9

# Calls the function named by the first argument for each step, with: position, id, commit, the tree after it,
# reference, subject, layer, method, and what the method needs: for a squash the commit that names the author, for a
# rebase the commits to make anew, each with a colon and the tree after it.
each_step() {
    "$1" 1 '#31' a2582aba3bc9bbf72f14bbf1bc34e0ee0752f278 938b46df3de2aeb0cc65bb223632eac2bce17669 'refs/pull/31/head' 'Merge #31: Pin the database image' 'infrastructure' merge ''
    "$1" 2 '#9' 1031ec86b71840f38a1c7b0492d4d1d61002e81c 2b06db84ece6082d352c6e725e3013f22046cd7c 'refs/pull/9/head' 'Merge #9: Name the mail queue' 'infrastructure' merge ''
    "$1" 3 '#12' b129ca04c7c1e6ff81d7577ee4fdd9fd1d36a7d6 be05e19e9a47c99894470c8b8f995f4258e9af76 'refs/pull/12/head' 'Merge #12: Let invitations expire' 'domain' merge ''
    "$1" 4 '#14' cdac6f08a58eae82ca0ea571319fb13d3fca6d92 23666d9ced57c52b8f765f56b91629672d5ba55a 'refs/pull/14/head' 'Merge #14: Count invitations a user' 'domain' merge ''
    "$1" 5 '#19' afe28c91fc9df6bd83346c1eb7701b423e05610e f2d6b1f70a6f412f22fd984ade1e4ba1a616c722 'refs/pull/19/head' 'Merge #19: Expiry job' 'application' merge ''
    "$1" 6 '#22' 43078dc4a78429a96a96e974062eba3129433c17 1aa78b46fa8a703bebee729db7bddd1fe34f02ce 'refs/pull/22/head' 'Merge #22: Show expiry in the list' 'domain' merge ''
    "$1" 7 '#30' 056cec764fc9b9a77463f30b0ea862d47827db9f 8efcc012e62a9dce983f4297250d4a0369f92c5c 'refs/pull/30/head' 'Merge #30: Retry what failed' 'application' merge ''
    "$1" 8 '#17' 7d39fd820fd6693a33ad761fea0e6e6bb2dca282 156e9ef3ed2808eda4915a8d816f3ee33783c2dd 'refs/pull/17/head' 'Merge #17: Translate the settings into 日本語, with a title that goes on and on and on' 'presentation' merge ''
    "$1" 9 '#25' b29d0fbae2aa44a1b04efad402261be1809135fd 6ca2b8e1b07b6be62df4aa413842dcf94ed927b6 'refs/pull/25/head' 'Merge #25: Describe the release' 'support' merge ''
}

say() { printf '%s\n' "$@"; }

complain() { printf '%s\n' "$@" >&2; }

# stop STATUS SENTENCE...
stop() {
    status=$1
    shift
    complain "$@"
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
    *[!0-9.]* | .* | *.) stop 69 "git 2.38.0 or later is needed; this git calls itself $(shown "$version")." ;;
    esac
    if [ "$major" -lt 2 ] || { [ "$major" -eq 2 ] && [ "$minor" -lt 38 ]; }; then
        stop 69 "git 2.38.0 or later is needed; this is git $version."
    fi
}

enter_work_tree() {
    if [ "$(git rev-parse --is-inside-work-tree 2>/dev/null)" != true ]; then
        stop 65 "This is not inside a work tree of git. Change to a clone that has the base checked out."
    fi
    up=$(git rev-parse --show-cdup)
    [ -z "$up" ] || cd "$up"
}

check_nothing_under_way() {
    for name in MERGE_HEAD CHERRY_PICK_HEAD REVERT_HEAD rebase-merge rebase-apply sequencer; do
        if [ -e "$(git rev-parse --git-path "$name")" ]; then
            stop 75 "A merge, rebase, cherry-pick or revert is under way here ($name). Finish or abort it first."
        fi
    done
}

# A submodule that was not updated after a merge is no change of the user's; one that is staged is.
is_clean() {
    git diff-index --cached --quiet --ignore-submodules=none HEAD -- &&
        [ -z "$(git status --porcelain --untracked-files=no --ignore-submodules=all)" ]
}

check_clean() {
    is_clean && return 0
    git status --short --untracked-files=no >&2
    stop 75 "Tracked files have changes that are not committed. Commit or stash them first."
}

check_identity() {
    for who in GIT_AUTHOR_IDENT GIT_COMMITTER_IDENT; do
        git var "$who" >/dev/null || stop 65 "git does not know who commits. Set user.name and user.email."
    done
}

missing=0
check_commit() {
    git cat-file -e "$3^{commit}" 2>/dev/null && return 0
    missing=$((missing + 1))
    complain "$2: commit $3 is not in this clone${5:+; it was $(shown "$5")}."
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
    place=0
    previous=$base_commit
    each_step compare_step
    [ -n "$reached" ] && [ "$place" -eq "$length" ]
}

# The step's commits must be the next ones; what lies behind the last commit is a step yet to take.
compare_step() {
    [ -n "$reached" ] && [ "$state" -eq "$(($1 - 1))" ] || return 0
    case "$8" in
    merge) made="$4:$3" ;;
    squash) made="$4:" ;;
    *) made=$9 ;;
    esac
    # shellcheck disable=SC2086 # Words are what a list is made of here.
    [ "$((place + $(count $made)))" -le "$length" ] || return 0
    for wanted in $made; do
        if [ "$8" = rebase ]; then wanted=${wanted#*:}:; fi
        compare_commit "${wanted%%:*}" "${wanted#*:}"
    done
    state=$1
}

count() { echo "$#"; }

# The next commit must have the predicted tree, and as parents the commit before and, for a merge, the pinned one.
compare_commit() {
    place=$((place + 1))
    found=$(git rev-parse --verify --quiet "$tip~$((length - place))^{commit}") || found=
    want=$(printf '%s\n' "$1" "$previous" ${2:+"$2"})
    [ -n "$found" ] && [ "$(git rev-parse "$found^{tree}" "$found^@")" = "$want" ] || reached=
    previous=$found
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
    [ -n "$base_reference" ] && [ "$branch" != "$base_reference" ] || return 0
    now=$(commit_of_reference "$base_reference") || return 0
    state_of "$now" ||
        stop 75 "$base_name moved: the plan is for $base_commit, it is now at $now." "Make a new plan."
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

# Makes the commits anew, each with its own author and message. Those that would change nothing are not in the list.
rebase_commits() {
    made=$before
    for pick in $sources; do
        onto=$made
        pinned_git cherry-pick --allow-empty --allow-empty-message --keep-redundant-commits --cleanup=verbatim \
            --no-rerere-autoupdate --strategy=ort -X diff-algorithm=histogram "${pick%%:*}" </dev/null ||
            explain_failed_merge " (commit ${pick%%:*})"
        check_result "${pick#*:}" "$onto"
    done
}

explain_failed_merge() {
    paths=$(pinned_git diff --name-only --diff-filter=U)
    if [ -n "$paths" ]; then
        stop 1 "Step $position, $id${1:-}, conflicts, though the plan says that it does not. The paths:" "$paths" \
            "Merge drivers or attributes of this clone may differ from those the plan was made with."
    fi
    stop 1 "Step $position, $id${1:-}: git did not make the $method; its reason stands above."
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
    [ "$found" = "$wanted" ] ||
        stop 65 "Step $position, $id, ended in another tree than planned." "  planned: $wanted" "  found:   $found"
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


main
