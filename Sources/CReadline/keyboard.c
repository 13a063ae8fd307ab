#define _GNU_SOURCE
#include "keyboard.h"
#include "CReadline.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

struct luban_keyboard keyboard = {.first_byte = NOTHING};

static int descriptor = STDIN_FILENO;

static const unsigned breaking = LUBAN_SIGNAL_INTERRUPT | LUBAN_SIGNAL_TERMINATE | LUBAN_SIGNAL_HANGUP |
                                 LUBAN_SIGNAL_QUIT;

/* Whether a byte of a paste ends a line that the byte before it has ended already: readline takes CR and LF
   for two line ends. */
static bool ends_line_again(unsigned char byte) {
  static const unsigned long long opening = 0x1b5b3230307e, closing = 0x1b5b3230317e; /* ESC [ 2 0 0|1 ~ */
  static unsigned long long recent;
  bool again = keyboard.pasting && byte == '\n' && (recent & 0xff) == '\r';
  recent = (recent << 8 | byte) & 0xffffffffffff;
  if (recent == opening) keyboard.pasting = true;
  if (recent == closing) keyboard.pasting = false;
  return again;
}

/* The keyboard without waiting. Ctrl-C makes the system forget what was typed ahead, after poll has already
   said that there is something: a read that waits would hang. Standard input itself must go on waiting, since
   it is shared with the shell that started us: hence the terminal is opened once more. */
void luban_keyboard_open(void) {
  int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
  /* After `su` the terminal's own name may not be opened, but this one may. */
  bool controlling = tcgetpgrp(STDIN_FILENO) >= 0;
  const char *name = controlling ? "/dev/tty" : ttyname(STDIN_FILENO);
  int opened = name ? open(name, flags) : -1;
  descriptor = opened >= 0 ? opened : STDIN_FILENO;
}

int luban_keyboard_byte(void) {
  unsigned char byte;
  ssize_t count;
  do {
    do count = read(descriptor, &byte, 1);
    while (count < 0 && errno == EINTR);
    if (count < 0 && errno == EAGAIN) return NOTHING;
    if (count != 1) return GONE;
  } while (ends_line_again(byte));
  return byte;
}

/* What readline calls for each byte; the first one of a key has been read already. */
int luban_keyboard_key(FILE *stream) {
  (void)stream;
  int byte = keyboard.first_byte;
  keyboard.first_byte = NOTHING;
  while (byte == NOTHING) {
    bool readable = false;
    unsigned came = luban_signals_wait(breaking, descriptor, &readable);
    if (!readable) {
      /* Inside a paste or a question readline would wait for ever: EOF makes it return. The signal is put
         back for the loop that asked it to read. */
      luban_signals_post(came);
      keyboard.interrupted = true;
      return EOF;
    }
    byte = luban_keyboard_byte();
  }
  if (byte != GONE) return byte;
  keyboard.hung_up = true;
  return EOF;
}
