#include "grammar.h"
#if HAS_SOURCES && __has_include("go/src/parser.c")
#include "go/src/parser.c"
#else
const void *tree_sitter_go(void) { return 0; }
#endif
