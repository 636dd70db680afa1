"""White space, digits and letters as people type them: the same on every Python, of which some know only those of ASCII.

A Chinese keyboard writes the space U+3000; what is copied from pages and papers brings others, and digits such as ², of which
`isdigit` says yes and `int` no.
"""

_OTHERS = "\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"


def plain_spaces(text):
    """A text of the same length whose white space is that of ASCII."""
    for c in _OTHERS:
        if c in text:
            text = text.replace(c, " ")
    return text


def trim(text):
    """A text without the white space around it; what is inside stays as it is."""
    plain = plain_spaces(text)
    return text[len(plain) - len(plain.lstrip()):len(plain.rstrip())]


def whole(text):
    """A text in which every half of a character, as is left when a text is cut inside an emoji, is U+FFFD.

    UTF-8 has no such halves: they could be neither written to a file nor passed on to a page.
    """
    try:
        # Python proper refuses to encode them, MicroPython writes them with this first byte.
        if b"\xed" not in text.encode():
            return text
    except UnicodeError:
        pass
    return "".join(["\ufffd" if 0xD800 <= ord(c) <= 0xDFFF else c for c in text])


def pieces(text):
    """The parts of a text between white space."""
    return plain_spaces(text).split()


def small(text):
    """A text with the letters of ASCII in lower case."""
    return "".join([c.lower() if c < "\x80" else c for c in text])


def is_digits(text):
    """Whether a text is digits of ASCII and nothing else."""
    return bool(text) and all(["0" <= c <= "9" for c in text])
