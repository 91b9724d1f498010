#include "grammar.h"
#if HAS_SOURCES && __has_include("typescript/typescript/src/parser.c") && __has_include("typescript/common/scanner.h")
#include "typescript/typescript/src/parser.c"
#undef version
#include "typescript/typescript/src/scanner.c"
#else
const void *tree_sitter_typescript(void) { return 0; }
#endif
