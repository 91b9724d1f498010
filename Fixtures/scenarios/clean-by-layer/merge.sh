#!/bin/sh
# Carries out a merge plan made by orchestrate, step by step, with git alone.
#
# Plan:   sha256:c30ab3cd7d5266c9ba5d12daeeac12c8e3d7d544e2f6f49f5596cbef04dae050
# Base:   main at 83781a8161588c4a2dacfcc4d99c3c8eac014197
# Layers: preset flask (requirements.txt names flask)
# Steps:  4
# Result: tree a422c95fa92b8af41dc6e82a4f4fce836b1ff580
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

plan_digest='sha256:c30ab3cd7d5266c9ba5d12daeeac12c8e3d7d544e2f6f49f5596cbef04dae050'
plan_name=c30ab3cd7d52
base_name='main'
base_reference='refs/heads/main'
base_commit=83781a8161588c4a2dacfcc4d99c3c8eac014197
step_count=4
commit_count=4

# Calls the function named by the first argument for each step, with: position, id, commit, the tree after it (none
# if this step or one before it is resolved by hand), reference, subject, layer, method, what the method needs, and
# whether a wave ends here. For a squash the method needs the commit that names the author, for a rebase the commits
# to make again, each with a colon and the tree after it.
each_step() {
    "$1" 1 '#4' 6f75f9182e4dc7ef3e059e70d5589f3e63886002 3f46ac3d7d174973f37c4e5b9f1c706510439191 'refs/pull/4/head' 'Merge #4: Pin the image' 'infrastructure' merge '' ''
    "$1" 2 '#3' 07e9200092d475271ca29e1b76f7b60f4f09d7ac ce7378fd09297b9b5bb4215c02e00013b7b0f2bd 'refs/pull/3/head' 'Merge #3: Count in cents' 'domain' merge '' ''
    "$1" 3 '#2' a83981ce302bbb7658901568a029222a0151980d 2a6d4995469676f0c4b469f7f31f754edfd8a4ec 'refs/pull/2/head' 'Merge #2: Refuse an empty order' 'application' merge '' ''
    "$1" 4 '#1' 02120a5e0e5cb59380df9eaa2b5a4a0dce980d5d a422c95fa92b8af41dc6e82a4f4fce836b1ff580 'refs/pull/1/head' 'Merge #1: Show the order'\''s state on its page' 'presentation' merge '' checkpoint
}

