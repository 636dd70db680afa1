"""Many futures at once, with numpy: what becomes of a plan when months go badly, equal to the engine to the fen.

`many` pays off arrays of plans; `chances` draws futures from a seed; `answer` turns them into chances, a fan and sums, in
blocks, in chunks, or on many machines; `outlook` shows them.  Pages never load this: it needs numpy.
"""

from ashore.scenarios.answer import Summary, answer, dask_map
from ashore.scenarios.chances import Question, Risks
from ashore.scenarios.many import pay_off, paths_of
from ashore.scenarios.outlook import Outlook
from ashore.scenarios.refused import Refused

__all__ = ["Outlook", "Question", "Refused", "Risks", "Summary", "answer", "dask_map", "pay_off", "paths_of"]
