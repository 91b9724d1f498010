#include "grammar.h"
#if HAS_SOURCES && __has_include("javascript/src/parser.c")
#include "javascript/src/parser.c"
#undef version
#include "javascript/src/scanner.c"
#else
const void *tree_sitter_javascript(void) { return 0; }
#endif
