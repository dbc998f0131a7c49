"""Python's cyclic garbage collector, set for a process that answers requests.

As it comes, it looks through everything that the process has loaded whenever what pages had in hand comes to a quarter of that,
and the page at hand waits. So what is loaded by the start is set aside, and the rest is looked through less often; most of a
request's objects go by their reference counts.
"""

import gc

from django.urls import get_resolver

THRESHOLDS = (50_000, 20, 50)  # some megabytes of garbage at most, before it is looked for


def settle() -> None:
    get_resolver().url_patterns  # noqa: B018 - loads the views, and all that they need
    gc.collect()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
