#!/usr/bin/env python3
"""Tests the source itself, and that the check finds each kind of fault in a small made tree."""

import pathlib
import tempfile
import unittest

import check

README = """| Level | Folder | For | May use |
| --- | --- | --- | --- |
"""


def tree(files):
    root = pathlib.Path(tempfile.mkdtemp())
    rows = {"core": ["| 1 | `math` | numbers | |", "| 2 | `curve` | curves | `math` |"],
            "ui": ["| 1 | `chart` | charts | `core` |", "| 2 | `` | the window | `chart` |"]}
    rows.update(files.pop("rows", {}))
    for name in ("core", "ui"):
        (root / name).mkdir()
        (root / name / "README.md").write_text(README + "\n".join(rows[name]) + "\n", encoding="utf-8")
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


class Rooms(unittest.TestCase):
    def test_source(self):
        self.assertEqual(check.faults(pathlib.Path(__file__).resolve().parents[2]), [])

    def test_allowed(self):
        root = tree({"core/curve/a.cpp": '#include "core/math/b.h"\n#include <vector>\n',
                     "core/math/b.h": '#include "core/math/c.h"\n',
                     "ui/chart/c.cpp": '#include "core/curve/a.h"\n#include <QWidget>\n',
                     "ui/window.cpp": '#include "ui/chart/c.h"\n'})
        self.assertEqual(check.faults(root), [])

    def test_faults(self):
        cases = {
            "upwards": ({"core/math/a.h": '#include "core/curve/b.h"\n'}, "core/math may not use core/curve"),
            "not in the table": ({"core/curve/a.h": '\n#include "core/figure/b.h"\n'}, "core/curve/a.h:2"),
            "from core to ui": ({"core/curve/a.h": '#include "ui/chart/b.h"\n'}, "core/curve may not use ui/chart"),
            "from ui to app": ({"ui/window.cpp": '#include "app/words.h"\n'}, "app/words.h"),
            "past the table": ({"ui/window.cpp": '#include "core/math/a.h"\n'}, "ui may not use core/math"),
            "Qt in core": ({"core/math/a.h": "#include <QString>\n"}, "core names no Qt"),
            "folder without a row": ({"core/new/a.h": "\n"}, "core/new/a.h: its folder has no row"),
            "row against its level": ({"rows": {"core": ["| 1 | `math` | | `curve` |", "| 2 | `curve` | | `math` |"]}},
                                      "core/math (level 1) may not use curve (level 2)"),
            "row that names nothing": ({"rows": {"core": ["| 1 | `math` | | `maths` |"]}}, "names maths"),
        }
        for name, (files, expected) in cases.items():
            with self.subTest(name):
                found = check.faults(tree(files))
                self.assertEqual(len(found), 1, found)
                self.assertIn(expected, found[0])


if __name__ == "__main__":
    unittest.main()
