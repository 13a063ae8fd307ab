#define _GNU_SOURCE
#include "CReadline.h"
#include "gnu.h"
#include "keyboard.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

static struct {
  struct luban_line_callbacks callbacks;
  enum luban_line_state state;
  char *entered;
  bool installed;
  char **matches;
  size_t match_count;
} line;

/* What readline calls */

static void finish(void) {
  if (!line.installed) return;
  line.installed = false;
  /* Removed at once, or readline shows the prompt again before the line has been answered. */
  gnu.rl_callback_handler_remove();
  luban_signals_unguard();
}

static void on_line(char *text) {
  finish();
  if (keyboard.interrupted || keyboard.hung_up) {
    free(text);
    line.state = keyboard.hung_up ? LUBAN_LINE_ENDED : LUBAN_LINE_EDITING;
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
  luban_keyboard_open();
  *gnu.rl_instream = stdin;
  /* Keyboard to us, answers into a file: the prompt must not go into the file. */
  *gnu.rl_outstream = !isatty(STDOUT_FILENO) && isatty(STDERR_FILENO) ? stderr : stdout;
  *gnu.rl_catch_signals = 0;
  *gnu.rl_catch_sigwinch = 0;
  *gnu.rl_change_environment = 0;
  *gnu.rl_getc_function = luban_keyboard_key;
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
  keyboard.interrupted = keyboard.pasting = keyboard.hung_up = false;
  keyboard.first_byte = NOTHING;
  luban_signals_guard();
  /* The window may have changed while a command ran. */
  gnu.rl_reset_screen_size();
  line.installed = true;
  gnu.rl_callback_handler_install(prompt, on_line);
}

enum luban_line_state luban_line_feed(void) {
  keyboard.interrupted = false;
  keyboard.first_byte = luban_keyboard_byte();
  while (keyboard.first_byte != NOTHING && line.installed) gnu.rl_callback_read_char();
  if (keyboard.hung_up) {
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

int luban_line_key(void) { return luban_keyboard_key(*gnu.rl_instream); }

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
