#pragma once

class QTableView;

namespace actiscope {

/// Makes a table one to be read: no frame, grid, selection or editing, cells that stay on one line, and scrolling by pixels.
void makeCalm(QTableView *table);

} // namespace actiscope
