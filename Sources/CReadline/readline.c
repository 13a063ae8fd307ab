#define _GNU_SOURCE
#include "CReadline.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#if defined(__linux__) && __has_include(<readline/readline.h>)
#define CHECKED_AGAINST_HEADER 1
#include <readline/readline.h>
#include <readline/history.h>
#endif

typedef void line_handler(char *);
typedef int key_reader(FILE *);
typedef char **completer(const char *, int, int);
typedef void lister(char **, int, int);

#define FUNCTIONS(F)                                                    \
  F(void, rl_callback_handler_install, (const char *, line_handler *))  \
  F(void, rl_callback_handler_remove, (void))                           \
  F(void, rl_callback_read_char, (void))                                \
  F(void, rl_callback_sigcleanup, (void))                               \
  F(void, rl_cleanup_after_signal, (void))                              \
  F(void, rl_reset_after_signal, (void))                                \
  F(void, rl_free_line_state, (void))                                   \
  F(void, rl_replace_line, (const char *, int))                         \
  F(int, rl_on_new_line, (void))                                        \
  F(void, rl_redisplay, (void))                                         \
  F(int, rl_forced_update_display, (void))                              \
  F(void, rl_resize_terminal, (void))                                   \
  F(void, rl_reset_screen_size, (void))                                 \
  F(void, rl_get_screen_size, (int *, int *))                           \
  F(int, rl_crlf, (void))                                               \
  F(int, rl_variable_bind, (const char *, const char *))                \
  F(int, rl_initialize, (void))                                         \
  F(void, using_history, (void))                                        \
  F(void, add_history, (const char *))                                  \
  F(void, add_history_time, (const char *))                             \
  F(void, stifle_history, (int))

#define VARIABLES(V)                              \
  V(int, rl_gnu_readline_p)                       \
  V(int, rl_readline_version)                     \
  V(const char *, rl_readline_name)               \
  V(FILE *, rl_instream)                          \
  V(FILE *, rl_outstream)                         \
  V(int, rl_catch_signals)                        \
  V(int, rl_catch_sigwinch)                       \
  V(int, rl_change_environment)                   \
  V(char *, rl_line_buffer)                       \
  V(int, rl_point)                                \
  V(int, rl_end)                                  \
  V(key_reader *, rl_getc_function)               \
  V(completer *, rl_attempted_completion_function)\
  V(lister *, rl_completion_display_matches_hook) \
  V(int, rl_attempted_completion_over)            \
  V(const char *, rl_completer_word_break_characters) \
  V(const char *, rl_completer_quote_characters)  \
  V(int, rl_completion_type)                      \
  V(int, rl_completion_append_character)          \
  V(int, rl_completion_query_items)               \
  V(int, rl_sort_completion_matches)              \
  V(int, rl_ignore_completion_duplicates)         \
  V(int, history_write_timestamps)                \
  V(char, history_comment_char)

#ifdef CHECKED_AGAINST_HEADER
/* Where the real header is at hand, the compiler compares the tables above with it. */
#define SAME_FUNCTION(type, name, parameters) extern type name parameters;
#define SAME_VARIABLE(type, name) extern type name;
FUNCTIONS(SAME_FUNCTION)
VARIABLES(SAME_VARIABLE)
#endif

#define FUNCTION_FIELD(type, name, parameters) type(*name) parameters;
#define VARIABLE_FIELD(type, name) type *name;
/* Named as in readline's manual, so that the manual explains this file. */
static struct {
  FUNCTIONS(FUNCTION_FIELD)
  VARIABLES(VARIABLE_FIELD)
} gnu;

static struct {
  struct luban_line_callbacks callbacks;
  enum luban_line_state state;
  char *entered;
  bool installed;
  bool interrupted; /* a read inside readline was broken off by a signal */
  bool hung_up;     /* the terminal is gone: what stands on the line was never confirmed */
  char **matches;
  size_t match_count;
} line;

static const unsigned breaking = LUBAN_SIGNAL_INTERRUPT | LUBAN_SIGNAL_TERMINATE | LUBAN_SIGNAL_HANGUP |
                                 LUBAN_SIGNAL_QUIT;

/* Loading */

static char detail[256];

const char *luban_readline_load_detail(void) { return detail; }

static void *open_library(void) {
  static const char *const names[] = {
#ifdef __APPLE__
      /* The system's own libreadline is libedit. */
      "/opt/homebrew/opt/readline/lib/libreadline.8.dylib", "/usr/local/opt/readline/lib/libreadline.8.dylib",
      "/opt/local/lib/libreadline.8.dylib", "libreadline.8.dylib",
#else
      "libreadline.so.8", "libreadline.so",
#endif
  };
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    void *library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (library) return library;
    const char *reason = dlerror();
    snprintf(detail, sizeof detail, "%s", reason ? reason : names[i]);
  }
  return NULL;
}

static const char *missing_symbol(void *library) {
#define FIND(name) \
  if (!(*(void **)&gnu.name = dlsym(library, #name))) return #name;
#define FIND_FUNCTION(type, name, parameters) FIND(name)
#define FIND_VARIABLE(type, name) FIND(name)
  FUNCTIONS(FIND_FUNCTION)
  VARIABLES(FIND_VARIABLE)
  return NULL;
}

enum luban_load_result luban_readline_load(void) {
  static bool loaded;
  if (loaded) return LUBAN_READLINE_LOADED;
  void *library = open_library();
  if (!library) return LUBAN_READLINE_MISSING;
  const int *is_gnu = dlsym(library, "rl_gnu_readline_p");
  const int *version = dlsym(library, "rl_readline_version");
  if (!is_gnu || !*is_gnu || !version) {
    dlclose(library);
    return LUBAN_READLINE_NOT_GNU;
  }
  if (*version < 0x0700) {
    snprintf(detail, sizeof detail, "%d.%d", *version >> 8, *version & 0xff);
    dlclose(library);
    return LUBAN_READLINE_TOO_OLD;
  }
  const char *symbol = missing_symbol(library);
  if (symbol) {
    snprintf(detail, sizeof detail, "%s", symbol);
    dlclose(library);
    return LUBAN_READLINE_INCOMPLETE;
  }
  loaded = true;
  return LUBAN_READLINE_LOADED;
}

/* What readline calls */

/* Whether a byte of a paste ends a line that the byte before it has ended already: readline takes CR and LF
   for two line ends. */
static bool ends_line_again(unsigned char byte) {
  static const unsigned long long opening = 0x1b5b3230307e, closing = 0x1b5b3230317e; /* ESC [ 2 0 0|1 ~ */
  static unsigned long long recent;
  static bool pasting;
  bool again = pasting && byte == '\n' && (recent & 0xff) == '\r';
  recent = (recent << 8 | byte) & 0xffffffffffff;
  if (recent == opening) pasting = true;
  if (recent == closing) pasting = false;
  return again;
}

static int read_key(FILE *stream) {
  bool readable = false;
  unsigned came = luban_signals_wait(breaking, fileno(stream), &readable);
  if (!readable) {
    /* Inside a paste or a question readline would wait for ever: EOF makes it return. The signal is put
       back for the loop that asked it to read. */
    luban_signals_post(came);
    line.interrupted = true;
    return EOF;
  }
  unsigned char byte;
  ssize_t count;
  do count = read(fileno(stream), &byte, 1);
  while (count < 0 && errno == EINTR);
  if (count == 1) return ends_line_again(byte) ? read_key(stream) : byte;
  line.hung_up = true;
  return EOF;
}

static void finish(void) {
  if (!line.installed) return;
  line.installed = false;
  /* Removed at once, or readline shows the prompt again before the line has been answered. */
  gnu.rl_callback_handler_remove();
  luban_signals_unguard();
}

static void on_line(char *text) {
  finish();
  if (line.interrupted || line.hung_up) {
    free(text);
    line.state = line.hung_up ? LUBAN_LINE_ENDED : LUBAN_LINE_EDITING;
    return;
  }
  line.entered = text;
  line.state = text ? LUBAN_LINE_ENTERED : LUBAN_LINE_ENDED;
}

static char **attempt(const char *text, int start, int end) {
  (void)text, (void)start, (void)end;
  /* Never readline's own completion of file names. */
  *gnu.rl_attempted_completion_over = 1;
  line.matches = NULL;
  line.match_count = 0;
  line.callbacks.complete(
      line.callbacks.context, *gnu.rl_line_buffer, *gnu.rl_point, *gnu.rl_completion_type);
  char **matches = line.matches;
  line.matches = NULL;
  return matches;
}

static void list(char **matches, int count, int longest) {
  (void)matches, (void)count, (void)longest;
  line.callbacks.list(line.callbacks.context);
}

/* One line */

void luban_line_prepare(const char *name) {
  static char kept_name[32];
  if (kept_name[0]) return;
  snprintf(kept_name, sizeof kept_name, "%s", name);
  *gnu.rl_readline_name = kept_name; /* before ~/.inputrc is read, so that its `$if luban` works */
  *gnu.rl_instream = stdin;
  /* Keyboard to us, answers into a file: the prompt must not go into the file. */
  *gnu.rl_outstream = !isatty(STDOUT_FILENO) && isatty(STDERR_FILENO) ? stderr : stdout;
  *gnu.rl_catch_signals = 0;
  *gnu.rl_catch_sigwinch = 0;
  *gnu.rl_change_environment = 0;
  *gnu.rl_getc_function = read_key;
  *gnu.rl_attempted_completion_function = attempt;
  *gnu.rl_completion_display_matches_hook = list;
  /* readline breaks words by bytes and knows no U+3000: it is given the whole line as one word, and the
     Swift side, which knows characters, says where the word begins. */
  *gnu.rl_completer_word_break_characters = "";
  *gnu.rl_completer_quote_characters = NULL;
  /* The candidates come in the order in which they are meant to be read. */
  *gnu.rl_sort_completion_matches = 0;
  *gnu.rl_ignore_completion_duplicates = 0;
  *gnu.history_write_timestamps = 1;
  *gnu.history_comment_char = '#';
  /* Off by default before 8.1; before ~/.inputrc is read, which may say otherwise. */
  gnu.rl_variable_bind("enable-bracketed-paste", "on");
  gnu.rl_initialize();
}

void luban_line_begin(const char *prompt, struct luban_line_callbacks callbacks) {
  fflush(stdout);
  line.callbacks = callbacks;
  line.state = LUBAN_LINE_EDITING;
  line.interrupted = line.hung_up = false;
  luban_signals_guard();
  /* The window may have changed while a command ran. */
  gnu.rl_reset_screen_size();
  line.installed = true;
  gnu.rl_callback_handler_install(prompt, on_line);
}

enum luban_line_state luban_line_feed(void) {
  line.interrupted = false;
  gnu.rl_callback_read_char();
  if (line.hung_up) {
    finish();
    line.state = LUBAN_LINE_ENDED;
  }
  return line.state;
}

char *luban_line_take(void) {
  char *text = line.entered;
  line.entered = NULL;
  return text;
}

void luban_line_abandon(void) {
  if (line.installed) {
    gnu.rl_callback_sigcleanup();
    /* From the end of a text of several rows, or the new prompt would be written across the old text. */
    *gnu.rl_point = *gnu.rl_end;
    gnu.rl_redisplay();
    gnu.rl_free_line_state();
    luban_line_print("^C\n");
    gnu.rl_replace_line("", 1);
    gnu.rl_on_new_line();
  }
  finish();
}

void luban_line_leave(void) { finish(); }

void luban_line_resize(void) { gnu.rl_resize_terminal(); }

void luban_line_suspend(void) {
  gnu.rl_cleanup_after_signal();
  luban_signals_yield(LUBAN_SIGNAL_SUSPEND);
  /* Here again after `fg`. */
  gnu.rl_reset_after_signal();
  gnu.rl_reset_screen_size();
  gnu.rl_forced_update_display();
}

/* Completion */

void luban_matches_add(const char *match) {
  char **grown = realloc(line.matches, (line.match_count + 2) * sizeof *grown);
  char *copy = strdup(match);
  if (grown) line.matches = grown;
  if (!grown || !copy) {
    free(copy);
    return;
  }
  line.matches[line.match_count++] = copy;
  line.matches[line.match_count] = NULL;
}

void luban_matches_append_blank(bool wanted) { *gnu.rl_completion_append_character = wanted ? ' ' : '\0'; }

int luban_character_width(unsigned scalar) { return wcwidth((wchar_t)scalar); }

int luban_line_columns(void) {
  int rows = 0, columns = 0;
  gnu.rl_get_screen_size(&rows, &columns);
  return columns;
}

int luban_line_query_items(void) { return *gnu.rl_completion_query_items; }

void luban_line_print(const char *text) {
  fputs(text, *gnu.rl_outstream);
  fflush(*gnu.rl_outstream);
}

void luban_line_redraw(void) { gnu.rl_forced_update_display(); }

int luban_line_key(void) { return read_key(*gnu.rl_instream); }

/* History */

void luban_history_add(const char *text, long seconds_since_1970) {
  char stamp[32];
  gnu.add_history(text);
  snprintf(stamp, sizeof stamp, "#%ld", seconds_since_1970);
  gnu.add_history_time(stamp);
}

void luban_history_limit(int lines) {
  gnu.using_history();
  gnu.stifle_history(lines);
}
