# Finds sentences and options where none belong; run by .ci/check-structure with .ci/swift-text.awk. POSIX awk.
# The first file is .ci/allowed-literals. Domain and Application hold no prose: a text with a space between words. They
# and Infrastructure spell no option (--word); those that programs take are allowed by their folder.

FILENAME ~ /allowed-literals$/ {
    if ($0 !~ /^#/ && NF) allow()
    next
}

FNR == 1 { startText() }

{ codeOf($0) }

END {
    for (i = 1; i <= allowedCount; i++) {
        if (!needed[i]) fault(checks[i], ".ci/allowed-literals:" allowedLines[i], "nothing needs this line any more")
    }
    report("prose", "no sentence in Domain and Application; " allowedTexts["prose"] + 0 " texts of git's and others' are allowed")
    report("options", "no option's spelling below Presentation but for programs that are run")
    exit failed
}

# A line: check, path or folder, pattern of the text, reason; two spaces or more between them.
function allow(    parts, count) {
    count = split($0, parts, /  +/)
    if (count != 4) {
        fault("prose", FILENAME ":" FNR, "four columns with two spaces between: check, path, pattern, reason")
        return
    }
    checks[++allowedCount] = parts[1]
    paths[allowedCount] = parts[2]
    patterns[allowedCount] = parts[3]
    allowedLines[allowedCount] = FNR
}

function allowed(check, text,    i) {
    for (i = 1; i <= allowedCount; i++) {
        if (checks[i] == check && startsWith(FILENAME, paths[i]) && text ~ patterns[i]) {
            needed[i] = 1
            allowedTexts[check]++
            return 1
        }
    }
    return 0
}

function literal(text, line) {
    if (FILENAME ~ /^Sources\/(Domain|Application)\// && isProse(text)) find("prose", text, line)
    if (FILENAME ~ /^Sources\/(Domain|Application|Infrastructure)\// && text ~ /(^|[^A-Za-z0-9-])--[a-z]/) {
        find("options", text, line)
    }
}

# Whether a space, or a line's end, stands between two words; an interpolation counts as a word.
function isProse(text) {
    gsub(/\\n/, "\n", text)
    return text ~ /[A-Za-z][]).,;!?'"`]*[ \n]+[[('"`\\-]*[A-Za-z\001]/ || text ~ /\001[]).,;!?'"`]*[ \n]+[[('"`\\-]*[A-Za-z]/
}

function find(check, text, line) {
    if (allowed(check, text)) return
    gsub(/\001/, "\\(...)", text)
    gsub(/\n */, " ", text)
    fault(check, FILENAME ":" line, "\"" (length(text) > 70 ? substr(text, 1, 70) "..." : text) "\"")
}
