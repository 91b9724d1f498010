# Measures Swift sources; run by .ci/check-structure with .ci/swift-text.awk. POSIX awk.
# It reads text, not syntax: swift format has laid the files out, so a body ends at the brace of its own indentation.

BEGIN {
    # A C module has no code of ours; both who name things by their digest may have this one.
    shared = "^CCrypto$"
    platform = "^(Foundation|FoundationEssentials|FoundationNetworking|Glibc|Musl|Darwin|Dispatch|Synchronization)$"
    modifiers = "((public|package|internal|fileprivate|private|static|class|final|override|mutating|nonmutating" \
        "|convenience|required|nonisolated|borrowing|consuming|indirect|lazy|isolated)(\\([a-z]+\\))? " \
        "|@[A-Za-z]+(\\([^)]*\\))? )*"
    # Targets of Infrastructure that all others there may import, and that import the platform alone, or what C adds to it.
    leaves["Files"]
    leaves["Processes"]
    fileCount = functionCount = protocolCount = importCount = 0
}

FNR == 1 { startFile() }

{
    fileLines[fileCount] = FNR
    code = codeOf($0)
    reason = justified($0)
    words(code, reason || previousReason)
    previousReason = reason
    if (!startedInString) {
        imports(code)
        protocols(code)
        functions(code)
    }
}

END {
    finishFunctions()
    reportBudget("files", fileLines, fileCount, 100, 250, 400, "lines a file")
    reportBudget("functions", functionLines, functionCount, 10, 30, 60, "lines a function")
    report("protocols", protocolCount " protocols, each the only one of its file in Sources/Application/Ports")
    libraries()
    report("imports", importCount " imports keep to the rings")
    report("words", "no forbidden word without a `// Why:`")
    exit failed
}

function startFile() {
    finishFunctions()
    fileCount++
    fileNames[fileCount] = FILENAME
    startText()
    open = portsInFile = 0
    previousReason = 0
}

function literal(text, line) {}

function place() { return FILENAME ":" FNR }

# Whether a line says why it may do what is forbidden: `// Why: ` and a reason.
function justified(line) { return line ~ /\/\/ Why: [^ ]/ }

function words(code, excused) {
    if (excused) return
    forbid(code, "(^|[^A-Za-z0-9_])try\\?", "try?")
    forbid(code, "(^|[^A-Za-z0-9_])try!", "try!")
    forbid(code, "(^|[^A-Za-z0-9_])as!", "as!")
    forbid(code, "(^|[^A-Za-z0-9_])fatalError\\(", "fatalError(")
    forbid(code, "@unchecked Sendable", "@unchecked Sendable")
    forbid(code, "nonisolated\\(unsafe\\)", "nonisolated(unsafe)")
    forbid(code, "(^|[^A-Za-z0-9_.])print\\(", "print(")
    gsub(/(try|as)!/, "", code)
    forbid(code, "[A-Za-z0-9_)\\]\"`?]!([^=]|$)", "a force unwrap")
}

function forbid(code, pattern, name) { if (code ~ pattern) fault("words", place(), name) }

function protocols(code) {
    if (code !~ ("^ *" modifiers "protocol [A-Za-z_]")) return
    protocolCount++
    if (FILENAME !~ /^Sources\/Application\/Ports\//) {
        fault("protocols", place(), "a protocol outside Sources/Application/Ports")
    } else if (++portsInFile > 1) {
        fault("protocols", place(), "a second protocol in one file")
    }
}

function imports(code,    module, target) {
    if (code !~ /^ *((public|package|internal|fileprivate|private) |@[A-Za-z_]+(\([^)]*\))? )*import /) return
    importCount++
    module = code
    sub(/^.*import +((struct|class|enum|protocol|func|var|let|typealias) )?/, "", module)
    sub(/[^A-Za-z0-9_].*$/, "", module)
    target = targetOf(FILENAME)
    if (target == "orchestrate" || target == "workbench") return
    if (target == "Domain") {
        fault("imports", place(), "Domain imports " module "; it may import nothing")
    } else if (target == "Application") {
        if (module != "Domain") fault("imports", place(), target " imports " module "; it may import only Domain")
    } else if (target == "Wording") {
        if (module != "Domain" && module != "Application") {
            fault("imports", place(), target " imports " module "; it may import only Domain and Application")
        }
    } else if (target == "Reporting") {
        if (module != "Domain" && module != "Wording" && module != "PlanFiles") {
            fault("imports", place(), target " imports " module "; it may import only Domain, Wording and PlanFiles")
        }
    } else if (target == "") {
        fault("imports", place(), "the file lies in no known ring")
    } else if (target in leaves) {
        if (module !~ platform && module != "C" target) {
            fault("imports", place(), target " imports " module "; it may import the platform alone")
        }
    } else if (module !~ platform && module != "Application" && module != "Domain" && !(module in leaves)) {
        if (!((target, module) in seen)) {
            seen[target, module] = 1
            libraryCount++
            library[libraryCount] = module
            importer[libraryCount] = target
            where[libraryCount] = place()
        }
    }
}

# An infrastructure target may import the leaves and a library of its own: none that is another's, and no other target of ours.
function libraries(    i, j) {
    for (i = 1; i <= libraryCount; i++) {
        if (library[i] in targets) {
            fault("imports", where[i], importer[i] " imports " library[i] ", another target of the outer rings")
        }
        for (j = 1; j < i; j++) {
            if (library[i] == library[j] && library[i] !~ shared) {
                fault("imports", where[i], importer[i] " imports " library[i] ", the library of " importer[j])
            }
        }
    }
}

function targetOf(path,    parts) {
    split(path, parts, "/")
    if (parts[2] == "Domain" || parts[2] == "Application") return parts[2]
    if (parts[2] !~ /^(Infrastructure|Presentation|Tools)$/) return ""
    targets[parts[3]] = 1
    return parts[3]
}

# A stack of the bodies that are open, innermost last, each with its indentation and first line.
function functions(code,    indentation) {
    match(code, /^ */)
    indentation = RLENGTH
    if (pending && code ~ /[^ ]/ && indentation <= pendingIndentation && code !~ /^ *(\)|->|>|where |async|throws|\{)/) pending = 0
    while (open && code ~ /^ *}/ && indentation <= indentations[open]) {
        functionCount++
        functionLines[functionCount] = FNR - firstLines[open] + 1
        functionNames[functionCount] = FILENAME ":" firstLines[open]
        open--
    }
    if (code ~ ("^ *" modifiers "(func [^ ]|init[?!(<]|deinit |subscript[(<])")) {
        pending = 1
        pendingIndentation = indentation
        pendingLine = FNR
    } else if (code ~ ("^ *" modifiers "var [^={]*{$")) {
        pending = 1
        pendingIndentation = indentation
        pendingLine = FNR
    }
    if (!pending) return
    if (code ~ /{ *$/) {
        open++
        indentations[open] = pendingIndentation
        firstLines[open] = pendingLine
        pending = 0
    } else if (code ~ /{.*}$/) {
        functionCount++
        functionLines[functionCount] = FNR - pendingLine + 1
        functionNames[functionCount] = FILENAME ":" pendingLine
        pending = 0
    }
}

function finishFunctions() {
    while (open) fault("functions", fileNames[fileCount] ":" firstLines[open--], "the end of this body was not found")
    pending = 0
}

function sorted(values, count, result,    i, j, value) {
    for (i = 1; i <= count; i++) {
        value = values[i]
        for (j = i - 1; j > 0 && result[j] > value; j--) result[j + 1] = result[j]
        result[j + 1] = value
    }
}

function rank(share, count,    position) {
    position = int(share * count)
    return position < share * count || position == 0 ? position + 1 : position
}

function reportBudget(name, values, count, median, ninth, most, unit,    order, i, half, high, largest) {
    if (!count) {
        report(name, "none measured")
        return
    }
    sorted(values, count, order)
    half = order[rank(0.5, count)]
    high = order[rank(0.9, count)]
    largest = order[count]
    for (i = 1; i <= count; i++) {
        if (values[i] > most) {
            fault(name, (name == "files" ? fileNames[i] ":1" : functionNames[i]), values[i] " lines; at most " most)
        }
    }
    if (half > median) fault(name, "Sources", "the median is " half "; at most " median)
    if (high > ninth) {
        fault(name, "Sources", "the 90th percentile is " high "; at most " ninth)
        for (i = 1; i <= count; i++) {
            if (values[i] > ninth && values[i] <= most) {
                fault(name, (name == "files" ? fileNames[i] ":1" : functionNames[i]), values[i] " lines")
            }
        }
    }
    report(name, count " measured; median " half ", p90 " high ", most " largest " " unit)
}
