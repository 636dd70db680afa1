"""The commands: `python -m ashore tools | run TOOL | facts | holidays | teaching | kit | book | serve`."""

import argparse
import json
import os
import sys

from ashore import tools
from ashore.view.fields import FormError
from ashore.words import LANGUAGES, pick


def main(argv=None):
    """Run one command; the exit code (0, or 2 for a wrong call or a wrong form)."""
    arguments = _parser().parse_args(argv)
    try:
        code = arguments.command(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # Whoever read the output wanted no more of it (`| head`); Python would complain once more on leaving.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def list_tools(arguments):
    """Print the name and title of every tool."""
    for tool_id in tools.IDS:
        print(f"{tool_id:16} {pick(tools.load(tool_id).TITLE, arguments.lang)}")
    return 0


def run_tool(arguments):
    """Print the view of the form on standard input as JSON, or one line for each wrong field on standard error."""
    if arguments.help:
        print(_fields_help(arguments.tool, arguments.lang))
        return 0
    try:
        # Decimals stay text, so that none is turned into a float on its way to fen.
        raw = json.loads(sys.stdin.buffer.read().decode("utf-8-sig") or "{}", parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        print(f"form: not JSON: {error}", file=sys.stderr)
        return 2
    try:
        view = tools.run(arguments.tool, raw, arguments.lang)
    except FormError as error:
        for path, message in error.errors:
            print(f"{path}: {message}", file=sys.stderr)
        return 2
    json.dump(view, sys.stdout, ensure_ascii=False, indent=1)
    print()
    return 0


def check_facts(arguments):
    """Print what is wrong with the law registry (exit code 1), and the facts that were last checked too long ago."""
    from ashore.facts import check

    found = check.problems()
    for problem in found:
        print(problem, file=sys.stderr)
    if found:
        return 1
    old = check.older_than(arguments.older_than) if arguments.older_than is not None else []
    for entry in old:
        print(f"{entry['checked']}  {entry['confidence']:6}  {entry['id']}  {entry['source']}")
    if arguments.older_than is None:
        print("The law registry is sound.")
    else:
        print(f"{len(old)} facts were last checked more than {arguments.older_than} days ago.")
    return 0


def make_holidays(arguments):
    """Write ashore/facts/holidays.json from the installed package."""
    from ashore.facts import holidays_source

    try:
        years, last = holidays_source.write()
    except ImportError:
        print(f"The package {holidays_source.PACKAGE} is not installed: make pins", file=sys.stderr)
        return 1
    print(f"The holidays of {years} years, up to {last}, are in ashore/facts/holidays.json.")
    return 0


def write_teaching(arguments):
    """Write what the chapters say to whoever teaches them into the notebooks' metadata."""
    from ashore import teaching

    try:
        changed = teaching.write()
    except teaching.Missing as missing:
        print(f"A chapter lacks what its teacher needs: {missing}", file=sys.stderr)
        return 1
    print(f"{len(changed)} notebooks changed.")
    return 0


def build_kit(arguments):
    """Build handouts and slides of both editions into _build/kit, as HTML and, with a browser, as PDF."""
    from ashore import kit

    try:
        files = kit.build(pdf=not arguments.html)
    except kit.KitError as problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"{len(files)} files are in {kit.FOLDER.relative_to(kit.ROOT)}/")
    return 0


def build_book(arguments):
    """Build both editions into _build/site."""
    from ashore import assets, book

    try:
        site = book.build(arguments.base)
    except (book.BuildError, assets.NpmError) as problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"Both editions are in {site.relative_to(assets.ROOT)}/")
    return 0


def prepare_host(arguments):
    """Make _build/host: the built site with compressed files, and a configuration of nginx that serves it."""
    from ashore import assets, book, hosting

    if not book.SITE.is_dir():
        print("There is no built site yet: make book", file=sys.stderr)
        return 1
    folder = hosting.prepare(book.SITE, book.BUILD / "host", arguments.root, arguments.name)
    print(f"What nginx needs is in {folder.relative_to(assets.ROOT)}/")
    return 0


def serve_book(arguments):
    """Serve _build/site on this machine until interrupted."""
    from ashore import book, server

    if not book.SITE.is_dir():
        print("There is no book yet: python -m ashore book", file=sys.stderr)
        return 1
    server.serve(port=arguments.port)
    return 0


def _fields_help(tool_id, lang):
    """What may be given to a tool: each field with its label, what is allowed and its default."""
    tool = tools.load(tool_id)
    lines = [f"{tool_id}: {pick(tool.TITLE, lang)}", ""]

    def describe(fields, indent):
        for field in fields:
            condition = f" [{field.when[0]}: {' | '.join(str(value).lower() for value in field.when[1])}]" if field.when else ""
            lines.append(f"{indent}{field.id}  {pick(field.label, lang)}{condition}")
            lines.append(f"{indent}    {field.allowed(lang)}")
            if field.default is not None:
                lines.append(f"{indent}    = {json.dumps(field.initial(lang), ensure_ascii=False)}")
            describe(getattr(field, "fields", ()), indent + "    ")

    describe(tool.FORM.fields, "  ")
    return "\n".join(lines)


def _days(text):
    days = int(text)
    if not 0 <= days <= 36500:
        raise argparse.ArgumentTypeError("allowed are 0 to 36500 days")
    return days


def _parser():
    parser = argparse.ArgumentParser(prog="python -m ashore", description="Ashore: the tools and the book.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    listing = commands.add_parser("tools", help="list the tools")
    listing.add_argument("--lang", choices=LANGUAGES, default="en")
    listing.set_defaults(command=list_tools)

    # --help is ours, because it prints the fields of the tool in the chosen language.
    run = commands.add_parser("run", help="run a tool on a form given as JSON on standard input", add_help=False)
    run.add_argument("tool", choices=tools.IDS)
    run.add_argument("--lang", choices=LANGUAGES, default="en")
    run.add_argument("-h", "--help", action="store_true")
    run.set_defaults(command=run_tool)

    checking = commands.add_parser("facts", help="check the law registry, and list what needs checking again")
    checking.add_argument("--older-than", type=_days, metavar="DAYS", help="list the facts last checked more than so many days ago")
    checking.set_defaults(command=check_facts)

    resting = commands.add_parser("holidays", help="make the table of public holidays anew from the package chinesecalendar")
    resting.set_defaults(command=make_holidays)

    teaching = commands.add_parser("teaching", help="write minutes, questions, aims and key points of the chapters into their metadata")
    teaching.set_defaults(command=write_teaching)

    printing = commands.add_parser("kit", help="build the handouts and slides of the workshop kit into _build/kit")
    printing.add_argument("--html", action="store_true", help="no PDF: needs no browser")
    printing.set_defaults(command=build_kit)

    building = commands.add_parser("book", help="build both editions into _build/site")
    building.add_argument("--base", default="/", help="the address of the site's root on its host (default: /)")
    building.set_defaults(command=build_book)

    hosting = commands.add_parser("host", help="make _build/host: the built site with compressed files, and nginx.conf, which serves it")
    hosting.add_argument("--root", default="/srv/ashore/site", help="where the site will stand on the host (default: /srv/ashore/site)")
    hosting.add_argument("--name", default="_", help="the host's name (default: any)")
    hosting.set_defaults(command=prepare_host)

    serving = commands.add_parser("serve", help="serve _build/site on this machine only")
    serving.add_argument("--port", type=int, default=8000, help="the first port to try (default: 8000)")
    serving.set_defaults(command=serve_book)
    return parser


if __name__ == "__main__":
    sys.exit(main())
