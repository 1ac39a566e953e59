// What glibc shows only to GNU sources of starting programs, talking to them and waiting for their end.
#ifndef CSPAWN_SHIM_H
#define CSPAWN_SHIM_H

#include <spawn.h>
#include <sys/types.h>

// POSIX_SPAWN_SETSID: the program begins a session of its own, without a controlling terminal.
enum { cspawn_new_session = 0x80 };

extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
extern int pipe2(int ends[2], int flags);
extern int pidfd_open(pid_t process, unsigned int flags);

#endif
