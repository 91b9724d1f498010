/// The shell parts of a pipeline. They read nothing but variables, and nothing from a repository stands in them.
enum CandidateShell {
    /// Brings the pinned commits from `origin`.
    static let fetch = #"""
        set -eu
        if [ -n "${REFERENCES:-}" ]; then
            echo "$REFERENCES" | tr ' ' '\n' | git fetch --quiet --no-tags --stdin origin ||
                echo "Some references are gone; their commits are fetched by id." >&2
        fi
        need() {
            git cat-file -e "$1^{commit}" 2>/dev/null || git fetch --quiet --no-tags origin "$1" || {
                echo "Commit $1 is not on origin. Make a new plan." >&2
                exit 65
            }
        }
        need "$BASE_COMMIT"
        for step in $STEPS; do
            rest=${step#*:*:}
            need "${rest%%:*}"
        done
        """#

    /// Puts the base with the steps up to `UNTIL` into the work tree. Each must end in the planned tree.
    static let candidate = #"""
        set -eu
        export GIT_AUTHOR_NAME=candidate GIT_AUTHOR_EMAIL=candidate@example.invalid
        export GIT_COMMITTER_NAME=candidate GIT_COMMITTER_EMAIL=candidate@example.invalid
        # git takes files that its own conversion changes (line ends, filters) for changed within the second in which it has
        # checked them out, unless the index is newer: nobody else changes any here.
        pinned_git() {
            touch -c -t 203001010000 "$(git rev-parse --git-path index)"
            git \#(PinnedSettings.merging) \
                -c rerere.enabled=false -c submodule.recurse=false -c commit.gpgSign=false "$@" </dev/null
        }
        failed() {
            echo "Step $position, $commit: git could not make the $method that is planned." >&2
            exit 1
        }
        rm -f "$(git rev-parse --git-path index)"
        pinned_git reset --quiet --hard
        pinned_git checkout --quiet --detach "$BASE_COMMIT"
        for step in $STEPS; do
            position=${step%%:*} rest=${step#*:}
            [ "$position" -le "$UNTIL" ] || break
            method=${rest%%:*} rest=${rest#*:}
            commit=${rest%%:*} rest=${rest#*:}
            tree=${rest%%:*} picks=${rest#*:}
            case "$method" in
            merge)
                pinned_git merge --quiet --no-ff --no-edit -s ort -X diff-algorithm=histogram \
                    -m "Step $position" "$commit" || failed
                ;;
            squash)
                pinned_git merge --quiet --squash -s ort -X diff-algorithm=histogram "$commit" || failed
                pinned_git commit --quiet --allow-empty -m "Step $position" || failed
                ;;
            rebase)
                for pick in $(echo "$picks" | tr ',' ' '); do
                    pinned_git cherry-pick --allow-empty --allow-empty-message --keep-redundant-commits \
                        --strategy=ort -X diff-algorithm=histogram "$pick" || failed
                done
                ;;
            esac
            found=$(git rev-parse 'HEAD^{tree}')
            if [ "$found" != "$tree" ]; then
                echo "Step $position did not end in the planned tree: $tree is planned, $found was found." >&2
                exit 65
            fi
        done
        echo "The candidate after step $UNTIL is tree $(git rev-parse 'HEAD^{tree}')."
        """#

    /// Runs the validation; that there is none is a failure, for nothing would have been validated.
    static let validate = #"""
        set -eu
        if [ -z "${VALIDATE:-}" ]; then
            echo "No validation command is set, so nothing was validated." >&2
            echo "Use merge-plan --validate CMD, or set validate in the configuration of the base." >&2
            exit 65
        fi
        export ORCHESTRATE_STEP="$UNTIL"
        sh -c "$VALIDATE"
        """#

    /// Returns lines indented by spaces, for a literal block of YAML; empty lines stay empty.
    static func indented(_ text: String, by spaces: Int) -> String {
        let margin = String(repeating: " ", count: spaces)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
    }
}
