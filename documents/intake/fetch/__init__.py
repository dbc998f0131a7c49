"""A page or file from the web, without ever reaching into the network that the archive stands in.

Anyone who may add a document names an address, and the server goes there: so the address, each address that it redirects to
and each machine that their names mean are judged first, and the connection goes to the very machine that was judged.
"""

from documents.intake.fetch.addresses import is_public
from documents.intake.fetch.fetching import Fetched, fetch
from documents.intake.fetch.rules import Rules, Unfetchable

__all__ = ["Fetched", "Rules", "Unfetchable", "fetch", "is_public"]
