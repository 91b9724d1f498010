# Leaves out of the output of Swift Testing that a test or a case of it began or passed; run by .ci/test. POSIX awk.
# An argument may bring line feeds along: what is left out lasts until the words that end such a message.

# XCTest has no tests here and says so, and nothing is built.
!started && /^(\[0\/1\] Planning build|Test Suite |\t Executed 0 tests)/ { next }
/^(◇|↳) / { started = 1 }

# Whatever comes instead of the end is said.
skipping && !/^(◇|✔|✘|➜|↳|⚠|error|warning)|[Ff]atal error|[Cc]rash/ { skipping = !ends($0); next }

/^◇ (Test|Suite) / || /^↳ (Testing Library Version|Target Platform): / {
    skipping = /^◇/ && !ends($0)
    next
}

/^✔ Test / && !/^✔ Test run / {
    skipping = !ends($0)
    next
}

{
    print
    fflush()
}

function ends(line) { return line ~ / (started|passed after [0-9.]+ seconds)\.$/ || line ~ / seconds with [0-9]+ known issues?\.$/ }
