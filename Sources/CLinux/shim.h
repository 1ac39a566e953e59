// What Swift cannot reach of the system by itself: calls that are variadic, macros, or shown to GNU sources only.
#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/types.h>
#include <time.h>

// POSIX_SPAWN_SETSID: the program begins a session of its own, without a controlling terminal.
enum { clinux_new_session = 0x80 };

// Orphans of this process's children become its own children.
static inline int clinux_adopt_orphans(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }

// What a kiosk that answers keys is called in the system's list of processes, so that whoever watches it knows how long
// keys may wait. While it reads its files, and from an exec on, it has the name of its program. At most 15 characters.
#define clinux_attentive_name "osms-kiosk-open"

// Takes a name in the system's list of processes.
static inline int clinux_take_name(const char *name) { return prctl(PR_SET_NAME, name, 0, 0, 0); }

// How many bytes wait unread in a terminal or a pipe; -1 where that cannot be told.
static inline int clinux_unread(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

// Holds a process, which then does nothing until it is killed or this process ends; 0 where that is allowed. Whoever
// holds it has to wait for its end before its parent can.
static inline int clinux_hold(pid_t process) {
  return ptrace(PTRACE_SEIZE, process, 0, 0) == 0 && ptrace(PTRACE_INTERRUPT, process, 0, 0) == 0 ? 0 : -1;
}

extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);
extern int pipe2(int ends[2], int flags);
extern int pidfd_open(pid_t process, unsigned int flags);
extern int ppoll(struct pollfd *descriptors, nfds_t count, const struct timespec *timeout, const sigset_t *mask);

#endif
