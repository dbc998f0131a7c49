"""Run as a program: an archive whose code declares one facet more. Prints what the addresses given answer, as JSON."""

import json
import sys

import django
from django.conf import settings
from django.test import Client

if __name__ == "__main__":
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
    django.setup()
    from documents.catalogue import facets

    noted = facets.DeclaredFacet(
        "noted",
        "made-up note",
        "Made-up notes",
        lambda page: ["yes" if page["notes"] else "no"],
        value_name={"yes": "with a note", "no": "without"}.__getitem__,
        field="noted",
        unknown="Nothing is noted as %s.",
        example="noted:yes",
        help="that have a made-up note",
    )
    facets.FACETS["noted"] = facets.FACET_FIELDS["noted"] = noted
    facets.ADDRESS_ORDER = (*facets.ADDRESS_ORDER, "noted")
    # All else that follows from the table is imported again, as in a program in which it stood there from the beginning.
    following = tuple(f"documents.{room}" for room in ("catalogue", "middleware", "views"))
    for name in [name for name in sys.modules if name.startswith(following) and name != facets.__name__]:
        del sys.modules[name]
    answers = {address: Client().get(address, follow=True, headers={"host": "localhost"}).text for address in sys.argv[1:]}
    json.dump(answers, sys.stdout)
