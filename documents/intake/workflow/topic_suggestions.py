"""Topics for a new text: what documents with the same people and the same words carry."""

from collections import Counter
from collections.abc import Iterable, Sequence

from django.db.models import Count

from documents import names
from documents.extraction.findings import FoundTopic
from documents.models import Anybody, Appearance, Topic, TopicAssignment, seen_by

MOST = 12  # suggested
_LATEST = 400  # documents of the same people that are asked
_MOST_TOPICS = 2_000  # of the vocabulary that are looked for in the text
_NAMED = 0.75  # the confidence of a topic whose own words stand in the text


def find_topics(
    text: str, people: Sequence[int], organisations: Sequence[int], *, user: Anybody | None = None
) -> tuple[FoundTopic, ...]:
    """Topics by what the latest documents with these records carry, and those that the text names. Four queries."""
    found = {topic.name: topic for topic in (*_shared_topics(people, organisations, user), *_named_topics(text, user))}
    return tuple(sorted(found.values(), key=lambda topic: (-topic.confidence, topic.name))[:MOST])


def _shared_topics(people: Sequence[int], organisations: Sequence[int], user: Anybody | None) -> Iterable[FoundTopic]:
    """Documents that share more people count more: one with two of them is twice a witness."""
    weights: Counter[int] = Counter()
    for key, records in (("person", people), ("organisation", organisations)):
        ties = Appearance.objects.filter(seen_by(user, "document"), **{f"{key}__in": list(records)[:50]}).order_by("-document")
        weights.update(ties.values_list("document", flat=True)[:_LATEST])
    if not weights:
        return
    carried: Counter[str] = Counter()
    in_documents: Counter[str] = Counter()
    ties = TopicAssignment.objects.filter(content_object__in=list(weights)[:_LATEST])
    for document, name in ties.values_list("content_object", "tag__name"):
        carried[name] += weights[document]
        in_documents[name] += 1
    total, documents = sum(weights.values()), len(weights)
    for name, weight in carried.most_common(MOST):
        share = weight / total
        # One document proves little, whatever it carries.
        confidence = round(share * documents / (documents + 1), 2)
        if confidence >= 0.2:
            basis = f"{in_documents[name]} of {documents} {'document' if documents == 1 else 'documents'} with the same names"
            yield FoundTopic(name, confidence, f"{basis} {'carries' if in_documents[name] == 1 else 'carry'} it")


def _named_topics(text: str, user: Anybody | None) -> Iterable[FoundTopic]:
    """Topics whose words stand in the text, in any form that folding makes one; the most used of a large vocabulary."""
    folded = f" {' '.join(names.tokens(text))} "
    used = (
        Topic.objects.seen_by(user).annotate(documents=Count("assignments")).order_by("-documents").values_list("name", flat=True)
    )
    for name in used[:_MOST_TOPICS]:
        words = " ".join(names.tokens(name))
        times = folded.count(f" {words} ") if len(words) > 3 else 0
        if times > 1:
            yield FoundTopic(name, _NAMED, f"its name stands in the text {times} times")
        elif times:
            yield FoundTopic(name, 0.5, "its name stands in the text")
