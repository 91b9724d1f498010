// What a grammar needs before its source is included. Those made for the older interface name two things differently.
#include "sources.h"
#if HAS_SOURCES
#include "tree_sitter/parser.h"
#define TSFieldMapSlice TSMapSlice
#define version abi_version
#endif
