"""Ashore: what the notebooks, the pages, the commands and the tests of the book share."""


def tool(tool_id, record=None, **form):
    """A tool of the book as a live notebook object; keyword arguments replace default inputs (people's units).

    record: the path of a file in which tools share what is typed (`ashore.record`).
    """
    # Imported here because pages load this package on MicroPython, which has no notebook.
    from ashore.notebook import ToolWidget

    return ToolWidget(tool_id, form, record=record)
