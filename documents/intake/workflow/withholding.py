"""What of a draft readers would not see, because it is in the words of a text that is not shown."""

from typing import Any

from documents.intake.workflow.publish import published_text
from documents.models import HeldText, Intake, Withheld

Json = dict[str, Any]


def withheld_words(intake: Intake, draft: Json) -> list[tuple[str, str]]:
    """(where, the words) of everything taken in the draft that repeats the text which its holding withholds."""
    withheld = Withheld(HeldText(draft["holding"], draft["title"], published_text(intake), draft["digest"]))
    said = [("Summary", draft["summary"])]
    for row in draft["dates"]:
        if row["take"]:
            said += [(f"Date {row['date']}", words) for words in (row["what"], row["words"], row["date_basis"])]
    for part in ("people", "organisations"):
        said += [(row["name"], row["described_as"]) for row in draft[part] if row["take"]]
    return [(where, words) for where, words in said if not withheld.shows(words)]
