/* Keys, read so that a signal is never waited out. */
#ifndef LUBAN_KEYBOARD_H
#define LUBAN_KEYBOARD_H

#include <stdbool.h>
#include <stdio.h>

enum { NOTHING = -1, GONE = -2 };

extern struct luban_keyboard {
  int first_byte;   /* of a key, read before readline asks */
  bool interrupted; /* a read inside readline was broken off by a signal */
  bool pasting;     /* between the marks that the terminal puts around a paste */
  bool hung_up;     /* the terminal is gone: what stands on the line was never confirmed */
} keyboard __attribute__((visibility("hidden")));

void luban_keyboard_open(void);
/* A byte, NOTHING if none has been typed, or GONE. */
int luban_keyboard_byte(void);
/* A byte that is waited for, or EOF; readline's rl_getc_function. */
int luban_keyboard_key(FILE *stream);

#endif
