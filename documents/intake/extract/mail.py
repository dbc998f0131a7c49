"""A mail (EML), or a page that a browser saved as MHTML: the text that it carries, and what stands in its head."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default

from documents.extraction.findings import Extracted, Metadata, Unreadable
from documents.intake.extract import pages, plain
from documents.intake.extract.page_date import read_date

_MOST_SHOWN = 10  # attachments in a remark
_LONGEST = 200  # characters of a line of the head
_PASTE = "Open it in a mail program, and add what it holds."


def read(content: bytes, *, media_type: str, declared: str, address: str) -> Extracted:
    """Raises Unreadable."""
    message = message_from_bytes(content, policy=default)
    if not isinstance(message, EmailMessage):
        raise Unreadable(f"The mail is damaged. {_PASTE}")
    try:
        body = message.get_body(("html",) if _is_saved_page(message) else ("plain", "html"))
        payload = body.get_payload(decode=True) if body else None
    except (LookupError, ValueError, AttributeError, TypeError) as error:
        raise Unreadable(f"The mail is damaged ({str(error)[:100]}). {_PASTE}") from error
    if body is None or not isinstance(payload, bytes):
        raise Unreadable(f"The mail has no text of its own. {_PASTE}")
    reader = pages.read if body.get_content_type() == "text/html" else plain.read
    place = _read_header(body, "Content-Location") or _read_header(message, "Snapshot-Content-Location") or address
    found = reader(payload, media_type=media_type, declared=body.get_content_charset("") or declared, address=place)
    if _is_saved_page(message):
        return replace(found, metadata=replace(found.metadata, address=found.metadata.address or place))
    return replace(found, metadata=_read_metadata(message), remarks=(*_collect_remarks(message), *found.remarks))


def _is_saved_page(message: EmailMessage) -> bool:
    return message.get_content_type() == "multipart/related" and not message["To"]


def _read_metadata(message: EmailMessage) -> Metadata:
    dated = read_date(_read_header(message, "Date"))
    return Metadata(
        title=_read_header(message, "Subject"),
        date=dated.edtf if dated else "",
        date_basis="the mail’s own date" if dated else "",
    )


def _collect_remarks(message: EmailMessage) -> tuple[str, ...]:
    """Who wrote to whom, for editors; it is no byline, which readers would see."""
    head = "; ".join(f"{name}: {value}" for name in ("From", "To", "Cc") if (value := _read_header(message, name)))
    attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    shown = ", ".join(name[:_LONGEST] for name in attached[:_MOST_SHOWN]) + ", …" * (len(attached) > _MOST_SHOWN)
    return (
        *((f"The mail’s head, for editors only: {head}",) if head else ()),
        *((f"What is attached to the mail is not read: {shown}. Add it by itself",) if attached else ()),
    )


def _read_header(message: MIMEPart, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())[:_LONGEST]
    except (ValueError, IndexError, AttributeError, TypeError):  # what the parser of heads raises at odd ones
        return ""
