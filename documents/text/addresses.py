"""One form for the many addresses of a page, to compare them by; it need not lead anywhere."""

import hashlib
import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

MAX_CHARS = 2_000

# What campaigns, newsletters and social sites add to an address to follow its readers.
_TRACKING = re.compile(
    r"(?:utm|mtm|pk|piwik|ga|hsa|mc|oly|vero|at|cx|ns)_[a-z_]+|_ga|_gl|_hs(?:enc|mi)|[a-z]{0,2}clid|gclsrc|wbraid|gbraid"
    r"|igshid|igsh|yclid|_openstat|fbclid|twclid|msclkid|ref|ref_src|ref_url|cmpid|ncid|spm|share|amp|print|outputtype",
    re.I,
)
_MIRROR_LABEL = re.compile(r"^(?:www[0-9]?|m|mobile|amp)\.(?=[^.]+\.)", re.I)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?|jsp)$", re.I)
_AMP = re.compile(r"/(?:amp|amp\.html|print)$", re.I)
_AMP_FIRST = re.compile(r"^/amp(?=/.)", re.I)
# The Wayback Machine's and those that are built as it is; archive.today's.
_COPY = re.compile(
    r"https?://(?:web\.archive\.org/web|webarchive\.[\w.-]+/[\w/-]*?|archive\.(?:today|ph|is|li|md|vn|fo))/"
    r"(?:\d{4,14}(?:[a-z]{2}_)?|[\d.-]{10,20}|\*)/(?P<held>(?:https?://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?)",
    re.I,
)
_DEFAULT_PORTS = {"http": 80, "https": 443}


def unarchived(address: str) -> str:
    """The address of the page that a web archive's address holds a copy of; any other address as it is."""
    copy = _COPY.match(address.strip())
    if not copy:
        return address
    held = copy["held"]
    return held if "://" in held else f"http://{held}"


def canonical(address: str) -> str:
    """Host and path of a web address without what does not choose the page; '' for what is no web address.

    That of a copy in a web archive is the page's own.

    The scheme, `www.` and `m.`, a default port, tracking parameters, the fragment, `index.html` and a last slash go; parameters
    are sorted; escapes and international host names get one spelling. Two addresses with one form are proposed as one page.
    """
    address = unarchived(address.strip())
    if len(address) > MAX_CHARS:
        return ""
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        port = parts.port
    except ValueError:
        return ""
    host = _canonical_host(parts.hostname or "")
    if parts.scheme not in _DEFAULT_PORTS or not host:
        return ""
    at_port = f":{port}" if port and port != _DEFAULT_PORTS[parts.scheme] else ""
    pairs = sorted((key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(key))
    query = f"?{urlencode(pairs)}" if pairs else ""
    hash_route = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""  # pages that a script draws
    return f"{host}{at_port}{_canonical_path(parts.path)}{query}{hash_route}"


def address_key(address: str) -> int | None:
    """A number of 63 bits that the addresses of one page share; None for what is no web address."""
    form = canonical(address) if address else ""
    return int.from_bytes(hashlib.sha256(form.encode()).digest()[:8]) >> 1 if form else None


def _canonical_host(host: str) -> str:
    host = host.rstrip(".").lower()
    try:
        host = host.encode("idna").decode("ascii")
    except UnicodeError:  # a label that is empty or too long: no such host, but comparable
        host = quote(host)
    return _MIRROR_LABEL.sub("", host) if "." in host else ""


def _canonical_path(path: str) -> str:
    path = quote(unquote(path), safe="/:@!$&'()*+,;=~-._")
    path = re.sub(r"/{2,}", "/", path)
    path = _INDEX.sub("", path.rstrip("/"))
    return _AMP_FIRST.sub("", _AMP.sub("", path)).rstrip("/")
