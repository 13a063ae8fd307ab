#define _GNU_SOURCE
#include "CReadline.h"
#include "gnu.h"

#include <dlfcn.h>
#include <stdio.h>

#if defined(__linux__) && __has_include(<readline/readline.h>)
#include <readline/readline.h>
#include <readline/history.h>

/* Where the real header is at hand, the compiler compares the tables of gnu.h with it. */
#define SAME_FUNCTION(type, name, parameters) extern type name parameters;
#define SAME_VARIABLE(type, name) extern type name;
FUNCTIONS(SAME_FUNCTION)
VARIABLES(SAME_VARIABLE)
#endif

struct luban_gnu gnu;

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
