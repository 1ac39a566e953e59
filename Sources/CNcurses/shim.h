// ncurses as Swift can see it: the wide functions, and functions in the place of macros and variadics.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

static inline attr_t cncurses_bold(void) { return A_BOLD; }
static inline attr_t cncurses_reverse(void) { return A_REVERSE; }
static inline int cncurses_lines(void) { return LINES; }
static inline int cncurses_columns(void) { return COLS; }

// Whether the terminal can place its cursor, without which no screen can be drawn.
static inline bool cncurses_can_place_cursor(void) {
  return cursor_address != NULL;
}

#endif
