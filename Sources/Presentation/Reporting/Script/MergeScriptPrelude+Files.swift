/// The user's files: what no step may overwrite, and what only looks changed.
extension MergeScriptPrelude {
    static let files = #"""
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


        """#
}
