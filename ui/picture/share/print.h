#pragma once

#include "core/state/state.h"

class QPrinter;
class QString;
class QWidget;

namespace actiscope {

/// Paints what the state shows on one page of the printer, over the whole width between the margins, light and with text
/// as in a book whatever the window looks like. False if the printer takes nothing.
bool printPicture(const State &state, QPrinter &printer);

/// Shows the page as it will be, from where it can be printed.
void showPrintPreview(const State &state, QWidget *parent);
/// Asks for a printer and prints. False if nothing was printed; `error` then says why, or is empty if the person did not
/// want to.
bool askAndPrint(const State &state, QWidget *parent, QString *error);

} // namespace actiscope
