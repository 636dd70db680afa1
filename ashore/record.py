"""The reader's record in notebooks: one small file that all tools share, the same that a page saves and loads.

    from ashore import tool
    tool("debt-list", record="mine.json")        # what is typed here …
    tool("offer", record="mine.json")            # … stands here too

`{"ashore": 1, "parts": {name: raw value}}`; a field says with `record=` which part it is (`view.fields`).
"""

import json
import os
from pathlib import Path

VERSION = 1


class Record:
    """The record in a file; the file appears with the first thing kept.  ValueError when it holds something else."""

    def __init__(self, path):
        self.path = Path(path)
        self.parts = _parts(self.path) if self.path.exists() else {}

    def fill(self, form):
        """The raw values of those fields of a form (`view.fields.Form`) that the record holds, without other tools' columns."""
        return {field.id: _own(field, self.parts[field.record]) for field in form.fields if field.record in self.parts}

    def keep(self, form, raw, handed_on=None):
        """Keep the parts of a raw form that differ from its example or are known already, and what a view hands on; write the file."""
        for field in form.fields:
            if field.record and field.id in raw and (field.record in self.parts or raw[field.id] != field.default):
                self.parts[field.record] = _merged(field, raw[field.id], self.parts.get(field.record))
        self.parts.update(handed_on or {})
        if self.parts:
            self._write()

    def _write(self):
        text = json.dumps({"ashore": VERSION, "parts": self.parts}, ensure_ascii=False, indent=1) + "\n"
        # Never half a file: whoever reads it finds the old one or the new one.
        beside = self.path.with_name(self.path.name + ".new")
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, self.path)


def _parts(path):
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError):
        kept = None
    if not isinstance(kept, dict) or kept.get("ashore") != VERSION or not isinstance(kept.get("parts"), dict):
        raise ValueError(str(path))
    return kept["parts"]


def _own(field, value):
    """A part as a field takes it: of rows, the columns that the field asks for; other rows' columns stay in the record."""
    if field.kind != "rows" or not isinstance(value, list):
        return value
    names = [column.id for column in field.fields]
    return [{name: row[name] for name in names if name in row} if isinstance(row, dict) else row for row in value]


def _merged(field, value, known):
    """Rows with the columns that only the record knows: those of the row of the same name, or, without names, the same place."""
    if field.kind != "rows" or not isinstance(known, list):
        return value
    rows = [row for row in known if isinstance(row, dict)]
    named = {row["name"]: row for row in rows if row.get("name")}
    merged = []
    for i, row in enumerate(value):
        old = named.get(row.get("name")) if row.get("name") else rows[i] if i < len(rows) and not rows[i].get("name") else None
        merged.append({**(old or {}), **row})
    return merged
