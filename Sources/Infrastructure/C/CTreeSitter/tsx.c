#include "grammar.h"
#if HAS_SOURCES && __has_include("typescript/tsx/src/parser.c") && __has_include("typescript/common/scanner.h")
#include "typescript/tsx/src/parser.c"
#undef version
#include "typescript/tsx/src/scanner.c"
#else
const void *tree_sitter_tsx(void) { return 0; }
#endif
