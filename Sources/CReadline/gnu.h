/* The parts of GNU readline that are used, found by load.c. */
#ifndef LUBAN_GNU_H
#define LUBAN_GNU_H

#include <stdio.h>

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

#define FUNCTION_FIELD(type, name, parameters) type(*name) parameters;
#define VARIABLE_FIELD(type, name) type *name;

/* Named as in readline's manual, so that the manual explains what is done with them. */
extern struct luban_gnu {
  FUNCTIONS(FUNCTION_FIELD)
  VARIABLES(VARIABLE_FIELD)
} gnu __attribute__((visibility("hidden")));

#endif
