#define _GNU_SOURCE
#include "CReadline.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static atomic_uint arrived;
/* Carries no news itself: a byte in it only ends a poll that began before the bit was set. */
static int wake[2] = {-1, -1};

static const struct {
  int signal;
  unsigned bit;
} guarded[] = {
    {SIGTSTP, LUBAN_SIGNAL_SUSPEND},
    {SIGTERM, LUBAN_SIGNAL_TERMINATE},
    {SIGHUP, LUBAN_SIGNAL_HANGUP},
    {SIGQUIT, LUBAN_SIGNAL_QUIT},
};
enum { GUARDED = sizeof guarded / sizeof guarded[0] };

static struct sigaction before[GUARDED];
static bool guarding;

static unsigned bit_of(int signal) {
  if (signal == SIGINT) return LUBAN_SIGNAL_INTERRUPT;
  if (signal == SIGWINCH) return LUBAN_SIGNAL_RESIZE;
  for (int i = 0; i < GUARDED; i++)
    if (guarded[i].signal == signal) return guarded[i].bit;
  return 0;
}

void luban_signals_post(unsigned bits) {
  atomic_fetch_or(&arrived, bits);
  /* A full pipe wakes as well as one byte more. */
  if (write(wake[1], "", 1) < 0) return;
}

static void note(int signal) {
  int saved = errno;
  luban_signals_post(bit_of(signal));
  errno = saved;
}

static int catch_signal(int signal, struct sigaction *old) {
  /* SA_RESTART: a write of the database must not fail because someone resized the window. */
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  return sigaction(signal, &action, old);
}

int luban_signals_open(void) {
  if (wake[0] >= 0) return 0;
  int ends[2];
  if (pipe(ends) != 0) return errno;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
    wake[i] = ends[i];
  }
  if (catch_signal(SIGINT, NULL) != 0 || catch_signal(SIGWINCH, NULL) != 0) return errno;
  return 0;
}

void luban_signals_guard(void) {
  if (guarding) return;
  guarding = true;
  for (int i = 0; i < GUARDED; i++) {
    sigaction(guarded[i].signal, NULL, &before[i]);
    /* Whoever started us under nohup meant it. */
    if (before[i].sa_handler != SIG_IGN) catch_signal(guarded[i].signal, NULL);
  }
}

void luban_signals_unguard(void) {
  if (!guarding) return;
  guarding = false;
  for (int i = 0; i < GUARDED; i++) sigaction(guarded[i].signal, &before[i], NULL);
}

void luban_signals_yield(unsigned bit) {
  for (int i = 0; i < GUARDED; i++) {
    if (guarded[i].bit != bit) continue;
    struct sigaction mine, system = {.sa_handler = SIG_DFL};
    sigemptyset(&system.sa_mask);
    sigaction(guarded[i].signal, &system, &mine);
    raise(guarded[i].signal);
    sigaction(guarded[i].signal, &mine, NULL);
  }
}

static void drain(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) {}
}

unsigned luban_signals_take(unsigned bits) {
  return atomic_fetch_and(&arrived, ~bits) & bits;
}

unsigned luban_signals_wait(unsigned bits, int fd, bool *readable) {
  if (readable) *readable = false;
  for (;;) {
    /* Drained before the look, never between look and poll: no bit can be set unseen. */
    drain();
    unsigned taken = luban_signals_take(bits);
    if (taken) return taken;
    struct pollfd watched[2] = {{.fd = wake[0], .events = POLLIN}, {.fd = fd, .events = POLLIN}};
    if (poll(watched, 2, -1) < 0) continue;
    if (fd >= 0 && watched[1].revents != 0) {
      if (readable) *readable = true;
      return 0;
    }
  }
}
