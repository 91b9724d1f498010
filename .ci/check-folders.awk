# Finds circles among the folders of a target; run by .ci/check-structure with .ci/swift-text.awk. POSIX awk.
# A folder uses another when a file below it names a type that is declared below the other. Below any one directory the
# folders are compared as wholes. A target's root is its front door: it may use every folder, and none may use it.
# Names are text: one that a target declares twice, or that the file has for itself, says nothing.

BEGIN { modifiers = "((public|package|internal|final|indirect) |@[A-Za-z]+(\\([^)]*\\))? )*" }

FNR == 1 {
    startText()
    files[++fileCount] = FILENAME
}

{
    code = codeOf($0)
    if (!startedInString) declare(code)
    names(code)
}

END {
    for (i = 1; i <= fileCount; i++) edges(files[i])
    levels = split(levelList, level, "\n") - 1
    for (i = 1; i <= levels; i++) circles(level[i])
    report("folders", folderCount + 0 " folders use each other in no circle")
    exit failed
}

function literal(text, line) {}

function declare(code,    name, target) {
    if (code !~ /(^|[ )])(struct|enum|class|actor|protocol|typealias) +[A-Z]/) return
    name = code
    sub(/^(.*[ )])?(struct|enum|class|actor|protocol|typealias) +/, "", name)
    sub(/[^A-Za-z0-9_].*$/, "", name)
    if (code ~ ("^" modifiers "(struct|enum|class|actor|protocol|typealias) ")) {
        target = targetFolder(FILENAME)
        declarations[target, name]++
        declaredIn[target, name] = FILENAME
    } else {
        own[FILENAME, name] = 1
    }
}

# Remembers every name with a capital that stands alone, not behind a dot.
function names(code,    before) {
    while (match(code, /[A-Za-z_][A-Za-z0-9_]*/)) {
        before = RSTART > 1 ? substr(code, RSTART - 1, 1) : last
        name = substr(code, RSTART, RLENGTH)
        if (before != "." && name ~ /^[A-Z]./ && !((FILENAME, name) in named)) {
            named[FILENAME, name] = 1
            used[FILENAME] = used[FILENAME] name " "
        }
        last = ""
        code = substr(code, RSTART + RLENGTH)
        if (code ~ /^\./) last = "."
    }
}

function edges(file,    count, words, i, target, other) {
    target = targetFolder(file)
    count = split(used[file], words, " ")
    for (i = 1; i <= count; i++) {
        if (declarations[target, words[i]] != 1 || ((file, words[i]) in own)) continue
        other = declaredIn[target, words[i]]
        if (other != file) edge(target, file, other, words[i])
    }
}

# Adds what a use means in the directory where the ways to the two files part.
function edge(target, file, other, name,    place, from, to) {
    place = target
    do {
        from = childOf(place, file)
        to = childOf(place, other)
        if (from != to || from == "") break
        place = place "/" from
    } while (1)
    if (to == "" && from != "" && place == target) {
        fault("folders", file, "uses " name " of the root, " other)
    }
    if (from == "" || to == "") return
    node(place, from)
    node(place, to)
    uses[place, from, to]++
    if (uses[place, from, to] <= 5) examples[place, from, to] = examples[place, from, to] " " baseName(file) ":" name
}

# The folder right below a directory in which a file lies; nothing for a file of the directory itself.
function childOf(directory, file,    rest) {
    rest = substr(file, length(directory) + 2)
    return rest ~ /\// ? substr(rest, 1, index(rest, "/") - 1) : ""
}

function baseName(path) {
    sub(/^.*\//, "", path)
    return path
}

function node(place, name) {
    if (!(place in nodes)) levelList = levelList place "\n"
    if ((place, name) in known) return
    known[place, name] = 1
    nodes[place] = nodes[place] name "/"
    folderCount++
}

# Prints the uses that lie on a circle, with what makes them: two folders reach each other.
function circles(place,    count, folder, i, j, k, reach) {
    count = split(nodes[place], folder, "/") - 1
    for (i = 1; i <= count; i++) for (j = 1; j <= count; j++) reach[i, j] = ((place, folder[i], folder[j]) in uses)
    for (k = 1; k <= count; k++) for (i = 1; i <= count; i++) for (j = 1; j <= count; j++) {
        if (reach[i, k] && reach[k, j]) reach[i, j] = 1
    }
    for (i = 1; i <= count; i++) for (j = 1; j <= count; j++) {
        if (reach[i, j] && reach[j, i] && ((place, folder[i], folder[j]) in uses)) {
            k = uses[place, folder[i], folder[j]]
            fault("folders", place, "in a circle " folder[i] " uses " folder[j] ":" examples[place, folder[i], folder[j]] \
                (k > 5 ? " and " k - 5 " more" : ""))
        }
    }
}
