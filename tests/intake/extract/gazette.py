"""Pages of a made-up gazette, and what they say of themselves."""

from documents.extraction.findings import Metadata
from documents.intake.extract.reading import read

TEXT = (
    "<p>The council of Overbridge met on Tuesday and heard from the people of Mill Street about the bridge, which has been "
    "closed since the flood.</p><p>The ferrymen told it that they would carry the post for as long as the water stood high.</p>"
)


def metadata(body: str, head: str = "", address: str = "https://www.lorngazette.example/news/bridge") -> Metadata:
    page = f"<html lang='en'><head>{head}</head><body>{body}</body></html>"
    return read(page.encode(), name="page.html", address=address).metadata
