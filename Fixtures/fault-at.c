/* Preloaded into `orchestrate` by the tests. Its N-th action on the file system (FAULT_AT) fails with an errno (FAULT) or, without one,
 * the program is ended by SIGKILL before it; with FAULT_LASTS all those behind it fail, too. FAULT_COUNT is a file that is told how
 * many actions there were. Programs that it starts are left alone. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long count;
static long limit = -1;
static int fault, lasts;

static int is_watched(void) {
    static int known = -1;
    if (known < 0) {
        const char *at = getenv("FAULT_AT"), *error = getenv("FAULT");
        limit = at ? atol(at) : 0;
        fault = error ? atoi(error) : 0;
        lasts = getenv("FAULT_LASTS") != NULL;
        known = strcmp(program_invocation_short_name, "orchestrate") == 0;
    }
    return known;
}

/* Counts an action, and returns whether it is refused, with errno. */
static int refused(void) {
    if (!is_watched()) return 0;
    long number = atomic_fetch_add(&count, 1) + 1;
    if (limit <= 0 || (lasts ? number < limit : number != limit)) return 0;
    if (fault == 0) kill(getpid(), SIGKILL);
    errno = fault;
    return 1;
}

/* The standard streams are no part of it: a run that nobody hears is another matter. */
static int refused_for(int file) {
    struct stat status;
    return file > 2 && fstat(file, &status) == 0 && S_ISREG(status.st_mode) && refused();
}

__attribute__((destructor)) static void tell(void) {
    const char *path = getenv("FAULT_COUNT");
    if (!path || !is_watched()) return;
    FILE *file = fopen(path, "w");
    if (!file) return;
    fprintf(file, "%ld", (long)count);
    fclose(file);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define CHANGES(flags) ((flags) & (O_CREAT | O_TRUNC))
#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); } \
    if (CHANGES(flags) && refused()) return -1

int open(const char *path, int flags, ...) { MODE(flags); return NEXT(open)(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags); return NEXT(open64)(path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags); return NEXT(openat)(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags); return NEXT(openat64)(at, path, flags, mode); }
int creat(const char *path, mode_t mode) { if (refused()) return -1; return NEXT(creat)(path, mode); }
ssize_t write(int file, const void *bytes, size_t size) { if (refused_for(file)) return -1; return NEXT(write)(file, bytes, size); }
ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) { if (refused_for(file)) return -1; return NEXT(pwrite)(file, bytes, size, at); }
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) { if (refused_for(file)) return -1; return NEXT(pwrite64)(file, bytes, size, at); }
ssize_t writev(int file, const struct iovec *parts, int n) { if (refused_for(file)) return -1; return NEXT(writev)(file, parts, n); }
int ftruncate(int file, off_t size) { if (refused()) return -1; return NEXT(ftruncate)(file, size); }
int ftruncate64(int file, off64_t size) { if (refused()) return -1; return NEXT(ftruncate64)(file, size); }
int fsync(int file) { if (refused()) return -1; return NEXT(fsync)(file); }
int fdatasync(int file) { if (refused()) return -1; return NEXT(fdatasync)(file); }
int rename(const char *from, const char *to) { if (refused()) return -1; return NEXT(rename)(from, to); }
int renameat(int a, const char *from, int b, const char *to) { if (refused()) return -1; return NEXT(renameat)(a, from, b, to); }
int renameat2(int a, const char *from, int b, const char *to, unsigned f) { if (refused()) return -1; return NEXT(renameat2)(a, from, b, to, f); }
int link(const char *from, const char *to) { if (refused()) return -1; return NEXT(link)(from, to); }
int linkat(int a, const char *from, int b, const char *to, int f) { if (refused()) return -1; return NEXT(linkat)(a, from, b, to, f); }
int unlink(const char *path) { if (refused()) return -1; return NEXT(unlink)(path); }
int unlinkat(int at, const char *path, int flags) { if (refused()) return -1; return NEXT(unlinkat)(at, path, flags); }
int mkdir(const char *path, mode_t mode) { if (refused()) return -1; return NEXT(mkdir)(path, mode); }
int mkdirat(int at, const char *path, mode_t mode) { if (refused()) return -1; return NEXT(mkdirat)(at, path, mode); }
int rmdir(const char *path) { if (refused()) return -1; return NEXT(rmdir)(path); }
int symlink(const char *to, const char *path) { if (refused()) return -1; return NEXT(symlink)(to, path); }
int symlinkat(const char *to, int at, const char *path) { if (refused()) return -1; return NEXT(symlinkat)(to, at, path); }
int chmod(const char *path, mode_t mode) { if (refused()) return -1; return NEXT(chmod)(path, mode); }
