/* Counts the write operations of a process on one folder, and makes one of them fail, or the process die at it.
   Loaded by LD_PRELOAD. Environment:
     FAULT_FOLDER  operations on paths below it count
     FAULT_AT      number of the operation, from 1; 0 or absent: none
     FAULT_KIND    kill | torn | eio | enospc | short
     FAULT_STICKY  1: every operation from FAULT_AT on
     FAULT_COUNT   a file that gets one byte per operation
     FAULT_TRACE   a file that gets every write, truncation, sync, rename and removal, for power-cut images */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define MAX_FD 4096
#define MAX_PATH 1024

static char folder[MAX_PATH];
static size_t folder_length;
static long fault_at;
static int sticky;
static char kind[16];
static int count_fd = -1, trace_fd = -1;
static long operations;
static char paths[MAX_FD][MAX_PATH];
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static int ready;

#define REAL(result, name, ...) static result (*real_##name)(__VA_ARGS__)
REAL(int, open, const char *, int, ...);
REAL(int, openat, int, const char *, int, ...);
REAL(int, close, int);
REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
REAL(int, fsync, int);
REAL(int, ftruncate, int, off_t);
REAL(int, unlink, const char *);
REAL(int, rename, const char *, const char *);

static void begin(void) {
  if (ready) return;
  real_open = dlsym(RTLD_NEXT, "open");
  real_openat = dlsym(RTLD_NEXT, "openat");
  real_close = dlsym(RTLD_NEXT, "close");
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_rename = dlsym(RTLD_NEXT, "rename");
  const char *text = getenv("FAULT_FOLDER");
  if (text) strncpy(folder, text, MAX_PATH - 1);
  folder_length = strlen(folder);
  text = getenv("FAULT_AT");
  fault_at = text ? atol(text) : 0;
  text = getenv("FAULT_KIND");
  if (text) strncpy(kind, text, sizeof kind - 1);
  text = getenv("FAULT_STICKY");
  sticky = text && *text == '1';
  text = getenv("FAULT_COUNT");
  if (text) count_fd = real_open(text, O_WRONLY | O_CREAT | O_APPEND, 0644);
  text = getenv("FAULT_TRACE");
  if (text) trace_fd = real_open(text, O_WRONLY | O_CREAT | O_APPEND, 0644);
  ready = 1;
}

__attribute__((constructor)) static void start(void) { begin(); }

static int counts(const char *path) {
  return folder_length > 0 && path && strncmp(path, folder, folder_length) == 0 && !strstr(path, "-shm");
}

static const char *path_of(int fd) { return fd >= 0 && fd < MAX_FD && paths[fd][0] ? paths[fd] : NULL; }

/* A record: kind, path, offset, length, then the bytes. */
static void trace(char what, const char *path, const char *other, int64_t offset, const void *bytes, size_t length) {
  if (trace_fd < 0) return;
  struct { char what; char pad[3]; uint32_t path_length, other_length, length; int64_t offset; } head;
  memset(&head, 0, sizeof head);
  head.what = what;
  head.path_length = strlen(path);
  head.other_length = other ? strlen(other) : 0;
  head.length = bytes ? length : 0;
  head.offset = offset;
  real_write(trace_fd, &head, sizeof head);
  real_write(trace_fd, path, head.path_length);
  if (other) real_write(trace_fd, other, head.other_length);
  if (bytes) real_write(trace_fd, bytes, length);
}

/* 0: go on; otherwise this operation is the chosen one. */
static int chosen(void) {
  pthread_mutex_lock(&gate);
  operations++;
  if (count_fd >= 0) real_write(count_fd, ".", 1);
  int hit = fault_at > 0 && (operations == fault_at || (sticky && operations > fault_at));
  pthread_mutex_unlock(&gate);
  if (hit && strcmp(kind, "kill") == 0) raise(SIGKILL);
  return hit;
}

static int refuse(void) {
  errno = strcmp(kind, "enospc") == 0 ? ENOSPC : EIO;
  return -1;
}

static int is_write_fault(void) { return strcmp(kind, "short") == 0 || strcmp(kind, "torn") == 0; }

static void remember(int fd, const char *path) {
  if (fd >= 0 && fd < MAX_FD) {
    if (counts(path)) strncpy(paths[fd], path, MAX_PATH - 1);
    else paths[fd][0] = 0;
  }
}

static int open_with(const char *path, int flags, mode_t mode) {
  begin();
  if (counts(path) && (flags & O_CREAT) && access(path, F_OK) != 0) {
    if (chosen() && !is_write_fault()) return refuse();
    trace('c', path, NULL, 0, NULL, 0);
  }
  int fd = real_open(path, flags, mode);
  if (fd >= 0 && counts(path) && (flags & O_TRUNC)) trace('t', path, NULL, 0, NULL, 0);
  remember(fd, path);
  return fd;
}

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = va_arg(list, mode_t);
  va_end(list);
  return open_with(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = va_arg(list, mode_t);
  va_end(list);
  return open_with(path, flags, mode);
}

int close(int fd) {
  begin();
  if (fd >= 0 && fd < MAX_FD) paths[fd][0] = 0;
  return real_close(fd);
}

static ssize_t write_at(int fd, const void *bytes, size_t length, off_t offset, int positioned) {
  begin();
  const char *path = path_of(fd);
  if (path) {
    off_t at = positioned ? offset : lseek(fd, 0, SEEK_CUR);
    if (chosen()) {
      if (strcmp(kind, "short") == 0 || strcmp(kind, "torn") == 0) {
        size_t half = length / 2;
        ssize_t done = positioned ? real_pwrite(fd, bytes, half, offset) : real_write(fd, bytes, half);
        if (strcmp(kind, "torn") == 0) raise(SIGKILL);
        return done;
      }
      return refuse();
    }
    trace('w', path, NULL, at, bytes, length);
  }
  return positioned ? real_pwrite(fd, bytes, length, offset) : real_write(fd, bytes, length);
}

ssize_t write(int fd, const void *bytes, size_t length) { return write_at(fd, bytes, length, 0, 0); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return write_at(fd, bytes, length, offset, 1); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) { return write_at(fd, bytes, length, offset, 1); }

static int sync_of(int fd) {
  begin();
  const char *path = path_of(fd);
  if (path) {
    if (chosen() && !is_write_fault()) return refuse();
    trace('s', path, NULL, 0, NULL, 0);
  }
  return real_fsync(fd);
}

int fsync(int fd) { return sync_of(fd); }
int fdatasync(int fd) { return sync_of(fd); }

static int truncate_to(int fd, off_t length) {
  begin();
  const char *path = path_of(fd);
  if (path) {
    if (chosen() && !is_write_fault()) return refuse();
    trace('t', path, NULL, length, NULL, 0);
  }
  return real_ftruncate(fd, length);
}

int ftruncate(int fd, off_t length) { return truncate_to(fd, length); }
int ftruncate64(int fd, off64_t length) { return truncate_to(fd, length); }

int unlink(const char *path) {
  begin();
  if (counts(path)) {
    if (chosen() && !is_write_fault()) return refuse();
    trace('u', path, NULL, 0, NULL, 0);
  }
  return real_unlink(path);
}

int rename(const char *from, const char *to) {
  begin();
  if (counts(to)) {
    if (chosen() && !is_write_fault()) return refuse();
    trace('r', from, to, 0, NULL, 0);
  }
  return real_rename(from, to);
}
