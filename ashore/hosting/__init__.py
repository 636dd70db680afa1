"""What a host is told of the built site: types, headers, what may be kept for how long.  `make host` makes a folder for nginx."""

import shutil
import subprocess
from pathlib import Path

from ashore import assets

HERE = Path(__file__).resolve().parent

# Pages and all that stands under one name are asked for again each time, at the price of a short answer "not changed": a number
# to call that was mended must be mended for everybody at once.
FRESH = "no-cache"
# What a page asks for with a mark of its version never changes under that mark.
KEPT = "public, max-age=31536000, immutable"
VERSIONED = r"/_static/[^?]*\?v=[0-9a-f]{8}$"


def headers_file(places):
    """The text of `_headers`, which Netlify, Cloudflare Pages and others read; `places` are the names at the site's root, folders with a slash.

    Where two rules name the same header, such hosts send both values, and of two policies the stricter holds.  So a header that
    differs in one folder is said of each place by itself, and only the others of all.
    """
    differing = {name for own in assets.HEADERS_UNDER.values() for name in own}
    rules = [("/*", {name: value for name, value in assets.HEADERS.items() if name not in differing})]
    if differing:
        for place in ["", *places]:
            found = {name: value for name, value in assets.headers(place).items() if name in differing}
            rules.append(("/" + place + "*" * place.endswith("/"), found))
    return "".join(place + "\n" + "".join(f"  {name}: {value}\n" for name, value in found.items()) for place, found in rules)


def nginx(root, listen="80", name="_", access_log="off"):
    """The text of a file for nginx's `conf.d` that serves the site in the folder `root`.

    `listen` is nginx's own word for address and port, `name` that for the host's names.  Readers are not logged unless `access_log` says so.
    """
    maps, sent = _nginx_headers()
    words = {
        "ROOT": str(root), "LISTEN": listen, "NAME": name, "ACCESS_LOG": access_log, "MAPS": "\n".join(maps), "HEADERS": "\n    ".join(sent),
        "TYPES": "\n        ".join(f'"{kind}" {suffix[1:]};' for suffix, kind in assets.TYPES.items()), "FRESH": FRESH, "KEPT": KEPT, "VERSIONED": VERSIONED,
    }  # fmt: skip
    text = (HERE / "nginx.conf").read_text(encoding="utf-8")
    for word, value in words.items():
        text = text.replace(f"__{word}__", value)
    return text


def _nginx_headers():
    """Lines for `map` and for `add_header`: nginx sends one value of a header, chosen by the folder where there are several."""
    maps, sent = [], []
    for name in dict.fromkeys([*assets.HEADERS, *(name for own in assets.HEADERS_UNDER.values() for name in own)]):
        value = f'"{assets.HEADERS.get(name, "")}"'
        folders = [folder for folder in sorted(assets.HEADERS_UNDER, reverse=True) if name in assets.HEADERS_UNDER[folder]]
        if folders:
            variable = "$ashore_" + name.lower().replace("-", "_")
            choices = [f'    ~^/{folder} "{assets.HEADERS_UNDER[folder][name]}";' for folder in folders]
            maps += [f"map $uri {variable} {{", f"    default {value};", *choices, "}"]
            value = variable
        sent.append(f"add_header {name} {value} always;")
    return maps, sent


def prepare(site, folder, root="/srv/ashore/site", name="_"):
    """Make `folder` hold `site/`, a copy with compressed files beside the plain ones, and `nginx.conf`, which serves it from `root` on its host."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site, folder / "site")
    subprocess.run([assets.node(), HERE / "compress.mjs", folder / "site"], check=True)
    (folder / "nginx.conf").write_text(nginx(root, name=name), encoding="utf-8")
    return folder
