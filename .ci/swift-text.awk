# Tells Swift code from comments and strings; comes before a check's own program. POSIX awk.
# It reads text, not syntax. A check that defines `literal(text, line)` gets every string, with \001 for `\(...)`; one line
# of a string of many follows the other after a line feed.

function startText() { inString = inComment = depth = 0 }

# Code alone: the line without comments and without the text of strings. What stands in `\(...)` is code.
function codeOf(line,    result, i, c, rest, hashes) {
    result = ""
    startedInString = inString
    for (i = 1; i <= length(line); i++) {
        rest = substr(line, i)
        c = substr(line, i, 1)
        if (inComment) {
            if (rest ~ /^\*\//) { inComment = 0; i++ }
        } else if (inString) {
            if (startsWith(rest, closing)) {
                i += length(closing) - 1
                endString()
                result = result "\""
            } else if (startsWith(rest, escape "(")) {
                i += length(escape)
                enterInterpolation()
                result = result "("
            } else if (startsWith(rest, escape)) {
                string = string substr(rest, 1, length(escape) + 1)
                i += length(escape)
            } else {
                string = string c
            }
        } else if (rest ~ /^\/\//) {
            break
        } else if (rest ~ /^\/\*/) {
            inComment = 1
            i++
        } else if (match(rest, /^#*"""/) || match(rest, /^#*"/)) {
            beginString(substr(rest, 1, RLENGTH))
            i += RLENGTH - 1
            result = result "\""
        } else {
            if (depth && c == "(") parentheses[depth]++
            if (depth && c == ")" && --parentheses[depth] == 0) leaveInterpolation()
            result = result c
        }
    }
    if (inString && closing !~ /"""/) endString()
    if (inString) string = string "\n"
    return result
}

function startsWith(text, start) { return substr(text, 1, length(start)) == start }

function beginString(opening,    hashes) {
    hashes = opening
    gsub(/"/, "", hashes)
    closing = substr(opening, length(hashes) + 1) hashes
    escape = "\\" hashes
    inString = 1
    string = ""
    stringLine = FNR
}

function endString() {
    inString = 0
    literal(string, stringLine)
}

function enterInterpolation() {
    depth++
    parentheses[depth] = 1
    closings[depth] = closing
    escapes[depth] = escape
    strings[depth] = string "\001"
    stringLines[depth] = stringLine
    inString = 0
}

function leaveInterpolation() {
    closing = closings[depth]
    escape = escapes[depth]
    string = strings[depth]
    stringLine = stringLines[depth]
    depth--
    inString = 1
}

# The target that a file belongs to, as its folder.
function targetFolder(path,    parts) {
    split(path, parts, "/")
    return parts[2] ~ /^(Infrastructure|Presentation|Tools)$/ ? "Sources/" parts[2] "/" parts[3] : "Sources/" parts[2]
}

function fault(check, where, what) { faults[check] = faults[check] sprintf("      %s: %s\n", where, what) }

function report(name, measured) {
    if (faults[name] == "") {
        printf "ok    %-10s %s\n", name, measured
    } else {
        printf "FAIL  %-10s %s\n%s", name, measured, faults[name]
        failed = 1
    }
}
