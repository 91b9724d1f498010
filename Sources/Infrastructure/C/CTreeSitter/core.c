#define _POSIX_C_SOURCE 200112L
#define _DEFAULT_SOURCE
#include "sources.h"
#if HAS_SOURCES
#include "core/src/lib.c"
#endif
