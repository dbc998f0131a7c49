"""What of a draft readers would not see, because it is in the words of a text that is not shown."""

from documents.intake.workflow.draft import Draft
from documents.intake.workflow.publish import published_text
from documents.models import HeldText, Intake, Withheld


def withheld_words(intake: Intake, draft: Draft) -> list[tuple[str, str]]:
    """(where, the words) of everything taken in the draft that repeats the text which its holding withholds."""
    withheld = Withheld(HeldText(draft.text("holding"), draft.text("title"), published_text(intake), draft.text("digest")))
    said = [("Summary", draft.text("summary"))]
    for row in draft.dates:
        if row.take:
            said += [(f"Date {row.date}", words) for words in (row.what, row.words, row.date_basis)]
    said += [(row.name, row.described_as) for rows in draft.names().values() for row in rows if row.take]
    return [(where, words) for where, words in said if not withheld.shows(words)]
