#!/usr/bin/env python3
"""Holds the source to its rooms: every include of core/ and ui/ has to be one that the table in core/README.md or
ui/README.md allows, so that all arrows go one way.

Usage: check.py [ROOT]; prints each include that breaks a rule, and ends with status 1 if there is one."""

import pathlib
import re
import sys

TREES = ("core", "ui")
ROW = re.compile(r"^\| *(\d+) *\| *`([^`]*)` *\|[^|]*\|([^|]*)\|")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


class Room:
    def __init__(self, level, uses):
        self.level = level
        self.uses = uses


def rooms_of(root, tree):
    """The rows `| level | folder | what it is for | what it may use |` of a tree's README, by folder."""
    rooms = {}
    for line in (root / tree / "README.md").read_text(encoding="utf-8").splitlines():
        if row := ROW.match(line):
            folder = row[2].strip("/")
            rooms[f"{tree}/{folder}" if folder else tree] = Room(int(row[1]), set(re.findall(r"`([^`]+)`", row[3])))
    return rooms


def room_of(rooms, path):
    """The nearest folder above a file that has a row; none, if it has none."""
    for parent in pathlib.PurePosixPath(path).parents:
        if str(parent) in rooms:
            return str(parent)
    return None


def table_faults(rooms):
    for name, room in rooms.items():
        tree = name.split("/")[0]
        for used in room.uses:
            full = used if used.split("/")[0] in TREES else f"{tree}/{used}"
            if full not in rooms and full not in TREES:
                yield f"{tree}/README.md: the row of {name} names {used}, which has no row"
            elif full in rooms and full.split("/")[0] == tree and rooms[full].level >= room.level:
                yield f"{tree}/README.md: {name} (level {room.level}) may not use {used} (level {rooms[full].level})"


def allowed(rooms, here, there):
    if here == there:
        return True
    uses = rooms[here].uses
    tree = there.split("/")[0]
    short = there.removeprefix(here.split("/")[0] + "/")
    return short in uses or there in uses or (tree != here.split("/")[0] and tree in uses)


def include_faults(root, rooms):
    for tree in TREES:
        for file in sorted(p for p in (root / tree).rglob("*") if p.suffix in (".h", ".cpp")):
            path = file.relative_to(root).as_posix()
            here = room_of(rooms, path)
            if here is None:
                yield f"{path}: its folder has no row in {tree}/README.md"
                continue
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                include = INCLUDE.match(line)
                if not include:
                    continue
                bracket, target = include.groups()
                if tree == "core" and bracket == "<" and re.match(r"Q[A-Z]|Qt", target):
                    yield f"{path}:{number}: core names no Qt, but includes <{target}>"
                if bracket == "<":
                    continue
                there = room_of(rooms, target)
                if there is None:
                    yield f"{path}:{number}: \"{target}\" is in no folder that {tree} may use"
                elif not allowed(rooms, here, there):
                    yield f"{path}:{number}: {here} may not use {there} (\"{target}\"); see {tree}/README.md"


def faults(root):
    rooms = {}
    for tree in TREES:
        rooms.update(rooms_of(root, tree))
    return [*table_faults(rooms), *include_faults(root, rooms)]


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])
    found = faults(root)
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
