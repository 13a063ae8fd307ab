/* GNU readline, reached by dlopen when the first prompt is shown, so that a one-line lookup pays nothing
   for it; and the signals that arrive at a prompt. Swift 6 forbids readline's globals: they stay in here. */
#ifndef LUBAN_CREADLINE_H
#define LUBAN_CREADLINE_H

#include <stdbool.h>

/* Loading. All other luban_line_ and luban_history_ functions need luban_readline_load to have given 0. */

enum luban_load_result {
  LUBAN_READLINE_LOADED = 0,
  LUBAN_READLINE_MISSING,    /* no such library; the detail is the loader's own words */
  LUBAN_READLINE_NOT_GNU,    /* libedit under readline's name */
  LUBAN_READLINE_TOO_OLD,    /* before 7.0; the detail is its version */
  LUBAN_READLINE_INCOMPLETE, /* the detail is the symbol that it lacks */
};

enum luban_load_result luban_readline_load(void);
const char *luban_readline_load_detail(void);

/* Signals. The handlers only note a bit and wake who waits: all answers are given outside of them. */

enum luban_signal {
  LUBAN_SIGNAL_INTERRUPT = 1,
  LUBAN_SIGNAL_RESIZE = 2,
  LUBAN_SIGNAL_SUSPEND = 4,
  LUBAN_SIGNAL_TERMINATE = 8,
  LUBAN_SIGNAL_HANGUP = 16,
  LUBAN_SIGNAL_QUIT = 32,
  LUBAN_SIGNAL_STOP_WATCH = 64, /* no signal of the system: posted to end a watch */
};

/* Catches SIGINT and SIGWINCH from now on. 0, or an errno. Once is enough; more do no harm. */
int luban_signals_open(void);
void luban_signals_post(unsigned bits);
/* Takes those of `bits` that have arrived, without waiting. */
unsigned luban_signals_take(unsigned bits);
/* Waits until one of `bits` arrives, which it takes, or `fd` (none if negative) can be read. */
unsigned luban_signals_wait(unsigned bits, int fd, bool *readable);

/* Catches also what would leave the terminal raw; only while a prompt is up. */
void luban_signals_guard(void);
void luban_signals_unguard(void);
/* Lets the system's own answer to one bit happen: stops or ends the process. */
void luban_signals_yield(unsigned bit);

/* One line. */

struct luban_line_callbacks {
  void *context;
  /* Answers by luban_matches_add; `type` is readline's rl_completion_type. */
  void (*complete)(void *context, const char *line, int cursor, int type);
  /* Lists what it answered last. */
  void (*list)(void *context);
};

enum luban_line_state { LUBAN_LINE_EDITING = 0, LUBAN_LINE_ENTERED, LUBAN_LINE_ENDED };

/* Before anything else of a line; reads ~/.inputrc as the program of that name. */
void luban_line_prepare(const char *name);
void luban_line_begin(const char *prompt, struct luban_line_callbacks callbacks);
/* Gives readline the key that can be read, if it still can; says where the line stands now. */
enum luban_line_state luban_line_feed(void);
/* The entered line, once; the caller frees it. */
char *luban_line_take(void);
/* Throws the typed text away, as Ctrl-C should. */
void luban_line_abandon(void);
/* Puts the terminal back as it was, the line unfinished. */
void luban_line_leave(void);
void luban_line_resize(void);
void luban_line_suspend(void);

/* The first is what stands in for the typed text, the others the candidates. */
void luban_matches_add(const char *match);
void luban_matches_append_blank(bool wanted);

/* Columns that a character takes in the locale in use; negative if it cannot be shown or is not known. */
int luban_character_width(unsigned scalar);
int luban_line_columns(void);
int luban_line_query_items(void);
void luban_line_print(const char *text);
void luban_line_redraw(void);
/* One byte from the keyboard, or -1 if a signal came instead. */
int luban_line_key(void);

void luban_history_add(const char *line, long seconds_since_1970);
void luban_history_limit(int lines);

#endif
