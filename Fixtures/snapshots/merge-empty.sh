#!/bin/sh
# Carries out a merge plan made by orchestrate, step by step, with git alone.
#
# Plan:   sha256:0000000000000000000000000000000000000000000000000000000000000000
# Base:   main at dcf0a647323047fb4ced2f1168c9772dde085cec
# Layers: .orchestrate.yml
# Steps:  0
# Result: tree 7e9aa01cf48e2b9335f9569e10ad6df3bbfbe69a
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
# The commit of each step is kept as refs/orchestrate/<first twelve digits of the digest>/script/step-N.
#
# Exit status: 0 done; 1 something has to be done by hand (a conflict, a failed check, git refused); 64 wrong
# arguments; 65 a tree is not the planned one, or something is missing; 69 git 2.38.0 or later, or the program
# of a filter, is missing; 75 the base or a head moved, the work tree is not clean, or a file is in the way.

# Names are in single quotes, so that nothing in them is expanded.
# shellcheck disable=SC2016,SC1003
set -eu

plan_digest='sha256:0000000000000000000000000000000000000000000000000000000000000000'
plan_name=000000000000
base_name='main'
base_reference='refs/heads/main'
base_commit=dcf0a647323047fb4ced2f1168c9772dde085cec
step_count=0
commit_count=0

# Calls the function named by the first argument for each step, with: position, id, commit, the tree after it (none
# if this step or one before it is resolved by hand), reference, subject, layer, method, what the method needs, and
# whether a wave ends here. For a squash the method needs the commit that names the author, for a rebase the commits
# to make again, each with a colon and the tree after it.
each_step() {
    : "$1"
}

