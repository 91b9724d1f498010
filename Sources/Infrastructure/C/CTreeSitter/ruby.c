#include "grammar.h"
#if HAS_SOURCES && __has_include("ruby/src/parser.c")
#include "ruby/src/parser.c"
#undef version
#include "ruby/src/scanner.c"
#else
const void *tree_sitter_ruby(void) { return 0; }
#endif
