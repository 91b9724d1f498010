#include "grammar.h"
#if HAS_SOURCES && __has_include("java/src/parser.c")
#include "java/src/parser.c"
#else
const void *tree_sitter_java(void) { return 0; }
#endif
