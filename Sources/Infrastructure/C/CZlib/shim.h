// zlib's public header, and a function for what Swift cannot call: a macro that passes the size of a structure.
#include <zlib.h>

// Prepares a stream for inflating (`inflateInit` is a macro).
static inline int orchestrate_inflate_init(z_stream *stream) { return inflateInit(stream); }
