// libgit2's public headers, and functions for what Swift cannot call: C functions with variable arguments.
#include <git2.h>
#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

// Sets one integer option of the library (`git_libgit2_opts` takes variable arguments).
static inline int orchestrate_git_set_option(git_libgit2_opt_t option, int value) {
    return git_libgit2_opts(option, value);
}

// Lets repositories that use these configuration extensions be opened.
static inline int orchestrate_git_allow_extensions(const char **names, size_t count) {
    return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, count);
}
