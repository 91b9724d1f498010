#define _GNU_SOURCE
#include "CProcesses.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

#if defined(__linux__) && defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__linux__) && defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef OWN_ARCHITECTURE
#define REFUSE(number) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)

/* Where the system can't refuse it, all goes on as it would have (seccomp(2)). */
static void refuse_setting_times(void) {
    struct sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCHITECTURE, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        REFUSE(__NR_utimensat),
#ifdef __NR_utime
        REFUSE(__NR_utime),
        REFUSE(__NR_utimes),
        REFUSE(__NR_futimesat),
#endif
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {sizeof code / sizeof code[0], code};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}
#else
static void refuse_setting_times(void) {}
#endif

/* Only what is safe between fork and exec in a program with many threads (signal-safety(7)). */
static int prepare(const struct child_request *request, pid_t parent) {
    if (request->place == CHILD_LEADS_SESSION) {
        if (setsid() < 0) return errno;
    } else if (setpgid(0, request->place == CHILD_LEADS_GROUP ? 0 : request->leader) != 0) {
        return errno;
    }
#ifdef __linux__
    if (request->ends_with_thread) {
        if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
        if (getppid() != parent) _exit(127);
    }
#else
    (void)parent;
#endif
    if (dup2(request->input, 0) < 0 || dup2(request->output, 1) < 0 || dup2(request->errors, 2) < 0) return errno;
    if (request->directory && chdir(request->directory) != 0) return errno;
    if (request->keeps_times) refuse_setting_times();
    /* Those that the C library keeps for itself are refused, and have no handler of ours. */
    struct sigaction action = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) sigaction(number, &action, NULL);
    sigset_t mask;
    if (request->blocks_signals) sigfillset(&mask); else sigemptyset(&mask);
    return sigprocmask(SIG_SETMASK, &mask, NULL) == 0 ? 0 : errno;
}

/* Runs in the child, which shares this memory with its parent where that is stopped meanwhile: it changes nothing in it. */
static __attribute__((noreturn)) void become(const struct child_request *request, pid_t parent, int report) {
    int error = prepare(request, parent);
    if (error == 0) {
        execve(request->program, request->arguments, request->environment);
        error = errno;
    }
    ssize_t written = write(report, &error, sizeof error);
    (void)written;
    _exit(127);
}

#ifdef __linux__
/* fork copies the page tables, which takes long for a large program. The child borrows this stack until it has become the other
 * program, so that vfork has to be called right here: where a function returned in between, it would be overwritten. */
#define DIVIDE vfork
#else
#define DIVIDE fork
#endif

static __attribute__((noinline)) pid_t launch(const struct child_request *request, pid_t parent, int report) {
    pid_t child = DIVIDE();
    if (child == 0) become(request, parent, report);
    return child;
}

int child_start(const struct child_request *request, pid_t *child) {
    int report[2];
    if (child_pipe(report) != 0) return errno;
    sigset_t all, before;
    sigfillset(&all);
    /* No handler of this program may run in the child. */
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t started = launch(request, getpid(), report[1]);
    int error = started < 0 ? errno : 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    close(report[1]);
    ssize_t count;
    if (error == 0) {
        do count = read(report[0], &error, sizeof error); while (count < 0 && errno == EINTR);
        if (count != sizeof error) error = 0;
    }
    close(report[0]);
    if (error == 0) {
        *child = started;
    } else if (started > 0) {
        while (waitpid(started, NULL, 0) < 0 && errno == EINTR) {}
    }
    return error;
}

/* Above the standard streams, which may be closed, and never to be inherited. */
static int raised(int file) {
    if (file < 0 || file > 2) return file;
    int other = fcntl(file, F_DUPFD_CLOEXEC, 3);
    int error = errno;
    close(file);
    errno = error;
    return other;
}

int child_pipe(int ends[2]) {
#ifdef __linux__
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
#else
    if (pipe(ends) != 0) return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#endif
    for (int end = 0; end < 2; end++) {
        ends[end] = raised(ends[end]);
        if (ends[end] < 0) {
            int error = errno;
            if (ends[1 - end] >= 0) close(ends[1 - end]);
            errno = error;
            return -1;
        }
    }
    return 0;
}

int child_file(void) {
#ifdef __linux__
    return raised(memfd_create("orchestrate", MFD_CLOEXEC));
#else
    const char *folder = getenv("TMPDIR");
    char path[1024];
    snprintf(path, sizeof path, "%s/orchestrate-XXXXXX", folder && *folder ? folder : "/tmp");
    int file = mkstemp(path);
    if (file < 0) return -1;
    unlink(path);
    fcntl(file, F_SETFD, FD_CLOEXEC);
    return raised(file);
#endif
}
