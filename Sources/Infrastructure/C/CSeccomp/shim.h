// A function for what Swift cannot call: prctl has variable arguments, and the filter is built of macros.
#include <errno.h>

#ifdef __linux__
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define ORCHESTRATE_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ORCHESTRATE_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif
#endif

#define ORCHESTRATE_REFUSE(number) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)

// Lets neither the calling thread nor what it starts set the times of files (seccomp(2)); -1 where the system can't do that.
static inline int orchestrate_refuse_setting_times(void) {
#ifdef ORCHESTRATE_ARCHITECTURE
    struct sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ORCHESTRATE_ARCHITECTURE, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        ORCHESTRATE_REFUSE(__NR_utimensat),
#ifdef __NR_utime
        ORCHESTRATE_REFUSE(__NR_utime),
        ORCHESTRATE_REFUSE(__NR_utimes),
        ORCHESTRATE_REFUSE(__NR_futimesat),
#endif
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {sizeof(code) / sizeof(code[0]), code};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
#else
    return -1;
#endif
}
