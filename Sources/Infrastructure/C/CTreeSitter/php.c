#include "grammar.h"
#if HAS_SOURCES && __has_include("php/php/src/parser.c") && __has_include("php/common/scanner.h")
#include "php/php/src/parser.c"
#undef version
#include "php/php/src/scanner.c"
#else
const void *tree_sitter_php(void) { return 0; }
#endif
