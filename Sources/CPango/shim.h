// Pango and Cairo as Swift can see them.
#ifndef CPANGO_SHIM_H
#define CPANGO_SHIM_H

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#endif
