#include "grammar.h"
#if HAS_SOURCES && __has_include("python/src/parser.c")
#include "python/src/parser.c"
#undef version
#include "python/src/scanner.c"
#else
const void *tree_sitter_python(void) { return 0; }
#endif
