"""Running the notebooks: where their results are kept, and when they are run again.

Jupyter Book's cache knows a notebook by its code cells only.  Two things it cannot see: the package that the cells
import, and the edition (the cells of both are the same to the byte, their results are not).  So each edition and each
state of the package has a cache of its own; what older states left is thrown away.
"""

import os
import shutil

from ashore.assets import ROOT, digest
from ashore.sphinx.edition import language

PACKAGE = ROOT / "ashore"
EXTENSION = [PACKAGE / "sphinx", PACKAGE / "page", PACKAGE / "live", PACKAGE / "assets.py", PACKAGE / "book.py", PACKAGE / "__main__.py"]
CACHES = ROOT / "_build" / ".jupyter_cache"


def _place_cache(app, config):
    state = digest([PACKAGE], leave_out=EXTENSION)
    config.ashore_package = state
    cache = CACHES / language(config) / state
    config.nb_execution_cache_path = str(cache)
    if cache.parent.is_dir():
        for older in cache.parent.iterdir():
            if older != cache:
                shutil.rmtree(older, ignore_errors=True)
    cache.mkdir(parents=True, exist_ok=True)


def _let_notebooks_import_the_package():
    places = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    if str(ROOT) not in places:
        os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), *filter(None, places)])
    # Pages have forms of their own; live ones would leave their state in what is kept.
    os.environ["ASHORE_STATIC"] = "1"


def setup(app):
    """Register with Sphinx."""
    _let_notebooks_import_the_package()
    app.add_config_value("ashore_package", "", "env", str)
    app.connect("config-inited", _place_cache)
