#!/bin/sh
# Carries out a merge plan made by orchestrate, step by step, with git alone.
#
# Plan:   sha256:753034775c2fd4ccd3b6bdfb93cbeec0780d81cc0123456789abcdef01234567
# Base:   main at dcf0a647323047fb4ced2f1168c9772dde085cec
# Layers: .orchestrate.yml
# Steps:  9
# Result: tree 6ca2b8e1b07b6be62df4aa413842dcf94ed927b6
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

plan_digest='sha256:753034775c2fd4ccd3b6bdfb93cbeec0780d81cc0123456789abcdef01234567'
plan_name=753034775c2f
base_name='main'
base_reference='refs/heads/main'
base_commit=dcf0a647323047fb4ced2f1168c9772dde085cec
step_count=9
commit_count=9

# Calls the function named by the first argument for each step, with: position, id, commit, the tree after it (none
# if this step or one before it is resolved by hand), reference, subject, layer, method, what the method needs, and
# whether a wave ends here. For a squash the method needs the commit that names the author, for a rebase the commits
# to make again, each with a colon and the tree after it.
each_step() {
    "$1" 1 '#31' a2582aba3bc9bbf72f14bbf1bc34e0ee0752f278 938b46df3de2aeb0cc65bb223632eac2bce17669 'refs/pull/31/head' 'Merge #31: Pin the database image' 'infrastructure' merge '' ''
    "$1" 2 '#9' 1031ec86b71840f38a1c7b0492d4d1d61002e81c 2b06db84ece6082d352c6e725e3013f22046cd7c 'refs/pull/9/head' 'Merge #9: Name the mail queue' 'infrastructure' merge '' ''
    "$1" 3 '#12' b129ca04c7c1e6ff81d7577ee4fdd9fd1d36a7d6 be05e19e9a47c99894470c8b8f995f4258e9af76 'refs/pull/12/head' 'Merge #12: Let invitations expire' 'domain' merge '' ''
    "$1" 4 '#14' cdac6f08a58eae82ca0ea571319fb13d3fca6d92 23666d9ced57c52b8f765f56b91629672d5ba55a 'refs/pull/14/head' 'Merge #14: Count invitations a user' 'domain' merge '' checkpoint
    "$1" 5 '#19' afe28c91fc9df6bd83346c1eb7701b423e05610e f2d6b1f70a6f412f22fd984ade1e4ba1a616c722 'refs/pull/19/head' 'Merge #19: Expiry job' 'application' merge '' checkpoint
    "$1" 6 '#22' 43078dc4a78429a96a96e974062eba3129433c17 1aa78b46fa8a703bebee729db7bddd1fe34f02ce 'refs/pull/22/head' 'Merge #22: Show expiry in the list' 'domain' merge '' checkpoint
    "$1" 7 '#30' 056cec764fc9b9a77463f30b0ea862d47827db9f 8efcc012e62a9dce983f4297250d4a0369f92c5c 'refs/pull/30/head' 'Merge #30: Retry what failed' 'application' merge '' checkpoint
    "$1" 8 '#17' 7d39fd820fd6693a33ad761fea0e6e6bb2dca282 156e9ef3ed2808eda4915a8d816f3ee33783c2dd 'refs/pull/17/head' 'Merge #17: Translate the settings into 日本語, with a title that goes on and on and on' 'presentation' merge '' ''
    "$1" 9 '#25' b29d0fbae2aa44a1b04efad402261be1809135fd 6ca2b8e1b07b6be62df4aa413842dcf94ed927b6 'refs/pull/25/head' 'Merge #25: Describe the release' 'support' merge '' checkpoint
}

