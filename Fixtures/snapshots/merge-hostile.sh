#!/bin/sh
# Carries out a merge plan made by orchestrate, step by step, with git alone.
#
# Plan:   sha256:\u{a}$(touch canary)'
# Base:   ma\u{1b}in\u{a}'$(id)' at dcf0a647323047fb4ced2f1168c9772dde085cec
# Layers: preset p|`re\u{a}set (<b>\u{202e} names <b>)
# Steps:  5
# Result: tree ac0c39a91f72ee6956850ee79d8d6910a04d8532
#
# Run it inside a clone that has the base checked out, on a branch or detached:
#     sh merge.sh
# With a check of your own after every step, or VALIDATE_EACH=wave, or end:
#     VALIDATE='make test' sh merge.sh
# Show progress; continue, up to a step; go back to the state after a step, or to the base:
#     sh merge.sh status
#     sh merge.sh resume [STEP]
#     sh merge.sh rollback [STEP]
# The check can read the step number in ORCHESTRATE_STEP and the change set in ORCHESTRATE_ID.
#
# It lands exactly the commits below, and each step must end in the tree that the plan predicts. If one does
# not, it restores the work tree to the state before the step and stops. Run it again to continue.
#
# Steps that are resolved as git rerere recorded, from this clone's rr-cache: 5
#
# The commit of each step is kept as refs/orchestrate/<first twelve digits of the digest>/script/step-N.
#
# Exit status: 0 done; 1 something has to be done by hand (a conflict, a failed check, git refused); 64 wrong
# arguments; 65 a tree is not the planned one, or something is missing; 69 git 2.38.0 or later, or the program
# of a filter, is missing; 75 the base or a head moved, the work tree is not clean, or a file is in the way.

# Names are in single quotes, so that nothing in them is expanded.
# shellcheck disable=SC2016,SC1003
set -eu

plan_digest='sha256:\u{a}$(touch canary)'\'''
plan_name=''
base_name='ma\u{1b}in\u{a}'\''$(id)'\'''
base_reference='refs/heads/ma'\''$(touch canary)'\''in'
base_commit=dcf0a647323047fb4ced2f1168c9772dde085cec
step_count=5
commit_count=5

# Calls the function named by the first argument for each step, with: position, id, commit, the tree after it (none
# if this step or one before it is resolved by hand), reference, subject, layer, method, what the method needs, and
# whether a wave ends here. For a squash the method needs the commit that names the author, for a rebase the commits
# to make again, each with a colon and the tree after it.
each_step() {
    "$1" 1 'h0/'\''; touch canary #$(touch canary)`touch canary` "$HOME" \' 96b7e344917ae82e2848cf8cec8f385dbf33af44 ac0c39a91f72ee6956850ee79d8d6910a04d8532 'refs/heads/h0/'\''; touch canary #$(touch canary)`touch canary` "$HOME" \' 'Merge h0/'\''; touch canary #$(touch canary)`touch canary` "$HOME" \: '\''; touch canary #$(touch canary)…' 'la|yer`<b>' merge '' ''
    "$1" 2 'h1/-rf --upload-pack=touch\u{a}EOF\u{d}\u{9}tab\u{0}nul' 96b7e344917ae82e2848cf8cec8f385dbf33af44 ac0c39a91f72ee6956850ee79d8d6910a04d8532 'refs/heads/h1/-rf --upload-pack=touch
EOF'"$(printf '\015\011')"'tab�nul' 'Merge h1/-rf --upload-pack=touch\u{a}EOF\u{d}\u{9}tab\u{0}nul: -rf --upload-pack=touch\u{a}EOF\u{d}…' 'la|yer`<b>' merge '' ''
    "$1" 3 'h2/\u{1b}[31mred\u{7}\u{202e}gpj.exe\u{2066}\u{200b}\u{feff}\u{2028}\u{85}' 96b7e344917ae82e2848cf8cec8f385dbf33af44 ac0c39a91f72ee6956850ee79d8d6910a04d8532 'refs/heads/h2/'"$(printf '\033')"'[31mred'"$(printf '\007\342\200\256')"'gpj.exe'"$(printf '\342\201\246\342\200\213\357\273\277\342\200\250\302\205')" 'Merge h2/\u{1b}[31mred\u{7}\u{202e}gpj.exe\u{2066}\u{200b}\u{feff}\u{2028}\u{85}: \u{1b}[31mred\u{7…' 'la|yer`<b>' merge '' ''
    "$1" 4 'h3/<script>x</script><!-- --> | `code` ~~gone~~ **bold** </details>' 96b7e344917ae82e2848cf8cec8f385dbf33af44 ac0c39a91f72ee6956850ee79d8d6910a04d8532 'refs/heads/h3/<script>x</script><!-- --> | `code` ~~gone~~ **bold** </details>' 'Merge h3/<script>x</script><!-- --> | `code` ~~gone~~ **bold** </details>: <script>x</script><!-- -…' 'la|yer`<b>' merge '' ''
    "$1" 5 'h4/@everyone fixes #1 GH-2 org/repo#3 !4 [l](https://evil.example) www.evil.example' 96b7e344917ae82e2848cf8cec8f385dbf33af44 ac0c39a91f72ee6956850ee79d8d6910a04d8532 'refs/heads/h4/@everyone fixes #1 GH-2 org/repo#3 !4 [l](https://evil.example) www.evil.example' 'Merge h4/@everyone fixes #1 GH-2 org/repo#3 !4 [l](https://evil.example) www.evil.example: @everyon…' 'la|yer`<b>' merge '' checkpoint
}

# Prints the recorded resolutions that a step takes, by the ids of their conflicts.
records_of() {
    case "$1" in
    5) echo '7a6b3c695f443e2ebcecdbaa449dbea9c489b786 727be70ff26598fcc3f7a2e91025549da90d7bd6' ;;
    esac
}

