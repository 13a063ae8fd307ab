/* libxlsxwriter, reached by dlopen when the first workbook is made, so that no other command pays for it.
   Rows and columns count from 0 here, as the library counts them. */
#ifndef LUBAN_CXLSXWRITER_H
#define LUBAN_CXLSXWRITER_H

#include <stdbool.h>
#include <stdint.h>

/* Loading. All other functions need luban_xlsx_load to have given 0. */

enum luban_xlsx_load_result {
  LUBAN_XLSX_LOADED = 0,
  LUBAN_XLSX_MISSING,    /* no such library; the detail is the loader's own words */
  LUBAN_XLSX_INCOMPLETE, /* the detail is the symbol that it lacks */
};

/* `name`: NULL for the usual one, of the version that the program was built with. Threads take turns outside. */
enum luban_xlsx_load_result luban_xlsx_load(const char *name);
const char *luban_xlsx_load_detail(void);

/* What the library says of an error code that a function here gave; 0 is none. */
const char *luban_xlsx_error(int code);

/* A workbook, written to `path` when it is closed; closing frees it and all that hangs on it. */

struct luban_book;
struct luban_sheet;
struct luban_format;

struct luban_book *luban_book_new(const char *path, const char *temporary_folder, long created_since_1970);
int luban_book_close(struct luban_book *book);
/* NULL if the library does not take the name. */
struct luban_sheet *luban_book_add_sheet(struct luban_book *book, const char *name);

enum luban_align { LUBAN_ALIGN_NONE = 0, LUBAN_ALIGN_LEFT, LUBAN_ALIGN_CENTRE, LUBAN_ALIGN_RIGHT };

struct luban_style {
  const char *number_format; /* NULL: general */
  bool is_bold;
  double font_size;  /* points; 0: the usual */
  int32_t font_rgb;  /* negative: the usual */
  int32_t fill_rgb;  /* negative: none */
  bool has_border;
  bool wraps;
  bool is_unlocked;
  enum luban_align across;
  bool is_middle; /* upright, between top and bottom */
};

struct luban_format *luban_book_add_format(struct luban_book *book, struct luban_style style);

/* Cells. Texts are UTF-8; whatever they begin with, they are never formulas. */

int luban_sheet_text(struct luban_sheet *, uint32_t row, uint16_t column, const char *, struct luban_format *);
int luban_sheet_number(struct luban_sheet *, uint32_t row, uint16_t column, double, struct luban_format *);
int luban_sheet_boolean(struct luban_sheet *, uint32_t row, uint16_t column, bool, struct luban_format *);
int luban_sheet_blank(struct luban_sheet *, uint32_t row, uint16_t column, struct luban_format *);

struct luban_range {
  uint32_t first_row;
  uint16_t first_column;
  uint32_t last_row;
  uint16_t last_column;
};

/* Of more than one cell. */
int luban_sheet_merge(struct luban_sheet *, struct luban_range, const char *, struct luban_format *);
/* Width in characters of the usual font. */
int luban_sheet_column(struct luban_sheet *, uint16_t column, double width, bool is_hidden);
int luban_sheet_row_height(struct luban_sheet *, uint32_t row, double points);
void luban_sheet_freeze(struct luban_sheet *, uint32_t rows, uint16_t columns);
int luban_sheet_autofilter(struct luban_sheet *, struct luban_range);
/* Without a password: against slips, not against people. Columns and rows may still be resized. */
void luban_sheet_protect(struct luban_sheet *);

struct luban_validation {
  const char *const *list; /* ends with NULL; NULL: a decimal number of at least `minimum` */
  double minimum;
  const char *input_title, *input_message, *error_title, *error_message; /* NULL: none */
};

int luban_sheet_validate(struct luban_sheet *, struct luban_range, struct luban_validation);

/* `paper` is Excel's number: 8 A3, 9 A4. */
void luban_sheet_print(struct luban_sheet *, bool is_landscape, uint8_t paper, bool fits_width);
int luban_sheet_repeat_rows(struct luban_sheet *, uint32_t first, uint32_t last);

#endif
