// What the fetched sources need, and whether they are there. Warnings in them are no concern of this project.
#pragma clang diagnostic ignored "-Weverything"

#if __has_include("core/src/lib.c") && __has_include("tree_sitter/parser.h") && __has_include("versions.h")
#define HAS_SOURCES 1
#else
#define HAS_SOURCES 0
#endif
