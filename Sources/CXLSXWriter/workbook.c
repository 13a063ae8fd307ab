#include "CXLSXWriter.h"
#include "library.h"

#include <string.h>

static lxw_worksheet *real(struct luban_sheet *sheet) { return (lxw_worksheet *)sheet; }
static lxw_format *styled(struct luban_format *format) { return (lxw_format *)format; }

struct luban_book *luban_book_new(const char *path, const char *temporary_folder, long created_since_1970) {
  lxw_workbook_options options;
  memset(&options, 0, sizeof options);
  options.tmpdir = (char *)temporary_folder;
  options.use_zip64 = LXW_FALSE;
  lxw_workbook *book = library.workbook_new_opt(path, &options);
  if (!book) return NULL;
  lxw_doc_properties properties;
  memset(&properties, 0, sizeof properties);
  properties.created = (time_t)created_since_1970;
  library.workbook_set_properties(book, &properties);
  return (struct luban_book *)book;
}

int luban_book_close(struct luban_book *book) { return (int)library.workbook_close((lxw_workbook *)book); }

struct luban_sheet *luban_book_add_sheet(struct luban_book *book, const char *name) {
  return (struct luban_sheet *)library.workbook_add_worksheet((lxw_workbook *)book, name);
}

struct luban_format *luban_book_add_format(struct luban_book *book, struct luban_style style) {
  lxw_format *format = library.workbook_add_format((lxw_workbook *)book);
  if (!format) return NULL;
  if (style.number_format) library.format_set_num_format(format, style.number_format);
  if (style.is_bold) library.format_set_bold(format);
  if (style.font_size > 0) library.format_set_font_size(format, style.font_size);
  if (style.font_rgb >= 0) library.format_set_font_color(format, (lxw_color_t)style.font_rgb);
  if (style.fill_rgb >= 0) {
    library.format_set_pattern(format, LXW_PATTERN_SOLID);
    library.format_set_bg_color(format, (lxw_color_t)style.fill_rgb);
  }
  if (style.has_border) {
    library.format_set_border(format, LXW_BORDER_THIN);
    library.format_set_border_color(format, 0xA6A6A6);
  }
  if (style.wraps) library.format_set_text_wrap(format);
  if (style.is_unlocked) library.format_set_unlocked(format);
  switch (style.across) {
    case LUBAN_ALIGN_NONE: break;
    case LUBAN_ALIGN_LEFT: library.format_set_align(format, LXW_ALIGN_LEFT); break;
    case LUBAN_ALIGN_CENTRE: library.format_set_align(format, LXW_ALIGN_CENTER); break;
    case LUBAN_ALIGN_RIGHT: library.format_set_align(format, LXW_ALIGN_RIGHT); break;
  }
  if (style.is_middle) library.format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  return (struct luban_format *)format;
}

int luban_sheet_text(
    struct luban_sheet *sheet, uint32_t row, uint16_t column, const char *text, struct luban_format *format) {
  return (int)library.worksheet_write_string(real(sheet), row, column, text, styled(format));
}

int luban_sheet_number(
    struct luban_sheet *sheet, uint32_t row, uint16_t column, double number, struct luban_format *format) {
  return (int)library.worksheet_write_number(real(sheet), row, column, number, styled(format));
}

int luban_sheet_boolean(
    struct luban_sheet *sheet, uint32_t row, uint16_t column, bool value, struct luban_format *format) {
  return (int)library.worksheet_write_boolean(real(sheet), row, column, value, styled(format));
}

int luban_sheet_blank(struct luban_sheet *sheet, uint32_t row, uint16_t column, struct luban_format *format) {
  return (int)library.worksheet_write_blank(real(sheet), row, column, styled(format));
}

int luban_sheet_merge(
    struct luban_sheet *sheet, struct luban_range range, const char *text, struct luban_format *format) {
  return (int)library.worksheet_merge_range(
      real(sheet), range.first_row, range.first_column, range.last_row, range.last_column, text, styled(format));
}

int luban_sheet_column(struct luban_sheet *sheet, uint16_t column, double width, bool is_hidden) {
  lxw_row_col_options options;
  memset(&options, 0, sizeof options);
  options.hidden = is_hidden;
  return (int)library.worksheet_set_column_opt(real(sheet), column, column, width, NULL, &options);
}

int luban_sheet_row_height(struct luban_sheet *sheet, uint32_t row, double points) {
  return (int)library.worksheet_set_row(real(sheet), row, points, NULL);
}

void luban_sheet_freeze(struct luban_sheet *sheet, uint32_t rows, uint16_t columns) {
  library.worksheet_freeze_panes(real(sheet), rows, columns);
}

int luban_sheet_autofilter(struct luban_sheet *sheet, struct luban_range range) {
  return (int)library.worksheet_autofilter(
      real(sheet), range.first_row, range.first_column, range.last_row, range.last_column);
}

void luban_sheet_protect(struct luban_sheet *sheet) {
  lxw_protection options;
  memset(&options, 0, sizeof options);
  options.format_columns = LXW_TRUE;
  options.format_rows = LXW_TRUE;
  library.worksheet_protect(real(sheet), NULL, &options);
}

int luban_sheet_validate(struct luban_sheet *sheet, struct luban_range range, struct luban_validation given) {
  lxw_data_validation rule;
  memset(&rule, 0, sizeof rule);
  if (given.list) {
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = (char **)given.list;
  } else {
    rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
    rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
    rule.value_number = given.minimum;
  }
  rule.input_title = (char *)given.input_title;
  rule.input_message = (char *)given.input_message;
  rule.error_title = (char *)given.error_title;
  rule.error_message = (char *)given.error_message;
  return (int)library.worksheet_data_validation_range(
      real(sheet), range.first_row, range.first_column, range.last_row, range.last_column, &rule);
}

void luban_sheet_print(struct luban_sheet *sheet, bool is_landscape, uint8_t paper, bool fits_width) {
  if (is_landscape) library.worksheet_set_landscape(real(sheet));
  library.worksheet_set_paper(real(sheet), paper);
  if (fits_width) library.worksheet_fit_to_pages(real(sheet), 1, 0);
}

int luban_sheet_repeat_rows(struct luban_sheet *sheet, uint32_t first, uint32_t last) {
  return (int)library.worksheet_repeat_rows(real(sheet), first, last);
}
