#define _GNU_SOURCE
#include "CXLSXWriter.h"
#include "library.h"

#include <dlfcn.h>
#include <stdio.h>

struct luban_xlsx_library library;

static char detail[256];

const char *luban_xlsx_load_detail(void) { return detail; }

/* Structures are handed over as the header lays them out: another version of the library would misread them. */
static const char *usual_name(void) {
#ifdef __APPLE__
  return "libxlsxwriter." LXW_SOVERSION ".dylib";
#else
  return "libxlsxwriter.so." LXW_SOVERSION;
#endif
}

static const char *missing_symbol(void *handle, struct luban_xlsx_library *found) {
#define FIND(name) \
  if (!(*(void **)&found->name = dlsym(handle, #name))) return #name;
  FUNCTIONS(FIND)
  return NULL;
}

enum luban_xlsx_load_result luban_xlsx_load(const char *name) {
  static bool loaded;
  if (loaded && !name) return LUBAN_XLSX_LOADED;
  void *handle = dlopen(name ? name : usual_name(), RTLD_NOW | RTLD_LOCAL);
  if (!handle) {
    const char *reason = dlerror();
    snprintf(detail, sizeof detail, "%s", reason ? reason : usual_name());
    return LUBAN_XLSX_MISSING;
  }
  struct luban_xlsx_library found;
  const char *symbol = missing_symbol(handle, &found);
  if (symbol) {
    snprintf(detail, sizeof detail, "%s", symbol);
    dlclose(handle);
    return LUBAN_XLSX_INCOMPLETE;
  }
  library = found;
  loaded = true;
  return LUBAN_XLSX_LOADED;
}

const char *luban_xlsx_error(int code) { return library.lxw_strerror((lxw_error)code); }
