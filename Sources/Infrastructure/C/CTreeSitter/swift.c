#include "grammar.h"
#if HAS_SOURCES && __has_include("swift/src/parser.c")
#include "swift/src/parser.c"
#undef version
#include "swift/src/scanner.c"
#else
const void *tree_sitter_swift(void) { return 0; }
#endif
