"""The pages of a scan as pictures, beside its recognised text: drawn anew each time in the limited process, and kept nowhere."""

from django.http import Http404, HttpRequest, HttpResponse

from documents.admin.intake.upload import intake_for
from documents.intake.extract import Extractor, Unreadable
from documents.models import Intake

_MOST_SHOWN = 200  # pages


def page_numbers(intake: Intake) -> range:
    """The pages of which there are pictures: none where the text was not recognised from them."""
    count = str(intake.metadata.get("scanned", ""))
    return range(1, min(int(count), _MOST_SHOWN) + 1) if count.isdecimal() else range(0)


def page_view(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    intake = intake_for(request, pk)
    if number not in page_numbers(intake):
        raise Http404
    try:
        with Extractor() as extractor:
            drawn = extractor.picture(intake.read(), number - 1)
    except Unreadable as error:
        raise Http404(str(error)) from error
    return HttpResponse(drawn, content_type="image/png", headers={"Cache-Control": "private, max-age=3600"})
