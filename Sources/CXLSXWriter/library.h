/* The parts of libxlsxwriter that are used, found by load.c. */
#ifndef LUBAN_XLSX_LIBRARY_H
#define LUBAN_XLSX_LIBRARY_H

#include <xlsxwriter.h>

#define FUNCTIONS(F)                 \
  F(workbook_new_opt)                \
  F(workbook_set_properties)         \
  F(workbook_add_worksheet)          \
  F(workbook_add_format)             \
  F(workbook_close)                  \
  F(lxw_strerror)                    \
  F(format_set_num_format)           \
  F(format_set_bold)                 \
  F(format_set_font_size)            \
  F(format_set_font_color)           \
  F(format_set_bg_color)             \
  F(format_set_pattern)              \
  F(format_set_border)               \
  F(format_set_border_color)         \
  F(format_set_text_wrap)            \
  F(format_set_unlocked)             \
  F(format_set_align)                \
  F(worksheet_write_string)          \
  F(worksheet_write_number)          \
  F(worksheet_write_boolean)         \
  F(worksheet_write_blank)           \
  F(worksheet_merge_range)           \
  F(worksheet_set_column_opt)        \
  F(worksheet_set_row)               \
  F(worksheet_freeze_panes)          \
  F(worksheet_autofilter)            \
  F(worksheet_protect)               \
  F(worksheet_data_validation_range) \
  F(worksheet_set_landscape)         \
  F(worksheet_set_paper)             \
  F(worksheet_fit_to_pages)          \
  F(worksheet_repeat_rows)

/* The types are those of the header that the program is built with: load.c opens the library of that version. */
#define FUNCTION_FIELD(name) __typeof__(name) *name;

extern struct luban_xlsx_library {
  FUNCTIONS(FUNCTION_FIELD)
} library __attribute__((visibility("hidden")));

#endif
