/* What Swift's platform modules don't have of starting programs. */
#ifndef CPROCESSES_H
#define CPROCESSES_H

#include <stdbool.h>
#include <sys/types.h>

/* Where a child stands among the other processes. */
enum child_place {
    /* It joins the group of `leader`, which is in the session of this process. */
    CHILD_JOINS_GROUP,
    CHILD_LEADS_GROUP,
    CHILD_LEADS_SESSION,
};

/* A program to start. It gets the default action for every signal and, unless `blocks_signals`, an empty signal mask, and its
 * standard streams from three descriptors, all of them above 2. */
struct child_request {
    const char *program;
    char *const *arguments;
    char *const *environment;
    /* NULL for that of this process. */
    const char *directory;
    int input, output, errors;
    enum child_place place;
    pid_t leader;
    /* Whether it is killed when the calling thread ends, however that happens; Linux alone can do that. */
    bool ends_with_thread;
    bool blocks_signals;
    /* Whether neither it nor what it starts may set the times of files; only Linux can refuse that, and not everywhere. */
    bool keeps_times;
};

/* Starts a program and returns 0, or the errno of what failed. */
int child_start(const struct child_request *request, pid_t *child);

/* Opens a pipe that no started program inherits; returns 0, or -1 with errno. */
int child_pipe(int ends[2]);

/* Opens a file that has no name, so that nothing of it is left however this process ends; returns -1 with errno on failure. */
int child_file(void);

#endif
