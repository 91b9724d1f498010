#!/bin/sh
# Carries out a merge plan of orchestrate, step by step, with git alone.
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
# How far it is; go on, up to a step; go back to the state after a step, without one to the base:
#     sh merge.sh status
#     sh merge.sh resume [STEP]
#     sh merge.sh rollback [STEP]
# The check finds the step's number in ORCHESTRATE_STEP and the change set in ORCHESTRATE_ID.
#
# It lands exactly the commits below, and each step must end in the tree that the plan predicts. On any
# surprise it puts the work tree back to the state before the step and stops. Run it again to go on.
#
# The commit of each step is kept by refs/orchestrate/, the digest's first twelve digits and /step-N.
#
# Exit status: 0 done; 1 a person is needed (a conflict, a failed check, git refused); 64 wrong arguments; 65
# another tree came out than planned, or something is missing; 69 no git of at least 2.38.0; 75 the base or a
# head moved, or the work tree is not clean.

# Names stand in single quotes, so that nothing in them is expanded.
# shellcheck disable=SC2016,SC1003
set -eu

plan_digest='sha256:0000000000000000000000000000000000000000000000000000000000000000'
plan_name=000000000000
plan_digits=0000000000000000000000000000000000000000000000000000000000000000
base_name='main'
base_reference='refs/heads/main'
base_commit=dcf0a647323047fb4ced2f1168c9772dde085cec
step_count=0
commit_count=0

# Calls the function named by the first argument for each step, with: position, id, commit, the tree after it (none
# when a person resolves this step or one before it), reference, subject, layer, method, what the method needs, and
# whether a wave ends here. For a squash the method needs the commit that names the author, for a rebase the commits
# to make anew, each with a colon and the tree after it.
each_step() {
    : "$1"
}

