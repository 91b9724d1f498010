// SQLite's public header, and functions for what Swift cannot see: a constant that is a cast of a number to a pointer.
#include <sqlite3.h>

// Binds bytes, of which SQLite makes a copy (`SQLITE_TRANSIENT`).
static inline int orchestrate_sqlite3_bind_bytes(sqlite3_stmt *statement, int index, const void *bytes, int count) {
    return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// Binds a text that ends in a NUL, of which SQLite makes a copy.
static inline int orchestrate_sqlite3_bind_text(sqlite3_stmt *statement, int index, const char *text) {
    return sqlite3_bind_text(statement, index, text, -1, SQLITE_TRANSIENT);
}
