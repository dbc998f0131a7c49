"""The merges and splits that were made, and their undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from documents.authorities import merge
from documents.models import Person, Regrouping
from tests.admin.forms import messages
from tests.admin.regrouping import LOG
from tests.records import make_document, make_person

if TYPE_CHECKING:
    from tests.admin.conftest import Signed


pytestmark = pytest.mark.django_db(transaction=True)  # readers see what was committed


def test_an_undo_in_part_names_what_is_lost_before(signed: Signed) -> None:
    kept, other = make_person("Ali"), make_person("Vali")
    document = make_document("Gone", people=[other])
    log = merge(other, into=kept)
    editor, address = signed("editor"), f"{LOG}{log.pk}/change/"
    seen = editor.get(address).context["undoing"].seen
    document.delete()
    assert messages(editor, address, {"seen": seen}) == ["What can be put back has changed since you looked: look again."]
    asked = editor.get(address)
    assert len(asked.context["lost"]) == 1
    assert "Undo all but these" in asked.content.decode()
    assert messages(editor, address, {"seen": asked.context["undoing"].seen}) == ["“Vali” merged into “Ali”: undone."]
    assert Person.objects.count() == 2
    assert messages(editor, address, {"seen": ""})[0].startswith("This was undone already, on ")
    assert editor.get(f"{LOG}999/change/").status_code == 404
    assert [str(one) for one in editor.get(LOG).context["cl"].result_list] == ["“Vali” merged into “Ali”"]


def test_the_log_is_neither_written_nor_deleted_by_hand(signed: Signed) -> None:
    log = merge(make_person("Ali"), into=make_person("Vali"))
    administrator = signed("administrator")
    assert administrator.get(f"{LOG}add/").status_code == 403
    assert administrator.post(f"{LOG}{log.pk}/delete/", {"post": "yes"}).status_code == 403
    assert Regrouping.objects.count() == 1
