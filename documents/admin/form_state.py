"""What a form was drawn from, field by field and row by row, and what of it somebody else has changed since.

The form carries the state in which it was drawn, as digests. When it is sent, each field is compared three ways: as drawn, as
sent, as the database has it now. What only the other has changed is put into what was sent; what both have changed is a
conflict, for which the editor chooses. Nothing is saved here.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core import signing
from django.db import models
from django.forms import BaseInlineFormSet
from django.http import QueryDict

FIELD, TAKE = "form_version", "take-"  # names in the form
_SALT = "documents.admin.form_state"
_MOST_ROWS = 2_000  # of one table, as Django's formsets have it
_MOST_WORDS = 300  # characters of a value that are shown in a line

Values = dict[str, list[str]]  # the end of an HTML name (more than one for a date with its time): what a browser sends
Digests = dict[str, str]
State = dict[str, Any]  # {"own": Digests, "rows": {prefix: {key of the row: Digests}}}
Row = dict[str, list[str]]  # the end of an HTML name after the row's prefix: values


# --- Values as a browser sends them --------------------------------------------------------------------------------------------


def untouched(form: forms.ModelForm, name: str) -> Values:
    """What a browser sends for a field that nobody touched."""
    one = form.fields[name]
    return dict(_as_sent(one.widget, "", one.prepare_value(form.get_initial_for_field(one, name))))


def _as_sent(widget: Any, end: str, value: Any) -> Iterator[tuple[str, list[str]]]:
    widget = widget.widget if isinstance(widget, RelatedFieldWidgetWrapper) else widget
    if isinstance(widget, forms.MultiWidget):
        several: Any = widget
        for name, part, held in zip(several.widgets_names, several.widgets, several.decompress(value), strict=True):
            yield from _as_sent(part, end + name, held)
    elif isinstance(widget, forms.CheckboxInput):
        yield end, ["on"] if widget.check_test(value) else []
    else:
        shown = widget.format_value(value)
        values = shown if isinstance(shown, list | tuple) else [shown]
        yield end, [str(one) for one in values if one is not None]


def _digest_values(values: Mapping[str, Sequence[str]]) -> str:
    plain = sorted((end, sorted(_normalize_newlines(one) for one in held if one)) for end, held in values.items())
    return hashlib.blake2b(repr(plain).encode(), digest_size=6).hexdigest()


def _normalize_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _digest_fields(form: forms.ModelForm, names: Iterable[str]) -> Digests:
    return {name: _digest_values(untouched(form, name)) for name in names}


def _row_fields(formset: BaseInlineFormSet, form: forms.ModelForm) -> list[str]:
    left_out = {formset.model._meta.pk.name, formset.fk.name, forms.formsets.DELETION_FIELD_NAME}
    return [name for name in form.fields if name not in left_out]


def state(form: forms.ModelForm, formsets: Sequence[Any]) -> State:
    rows = {
        formset.prefix: {str(row.instance.pk): _digest_fields(row, _row_fields(formset, row)) for row in formset.initial_forms}
        for formset in formsets
    }
    return {"own": _digest_fields(form, form.fields), "rows": rows}


def signed(drawn: State) -> str:
    return signing.dumps(drawn, salt=_SALT, compress=True)


def drawn_state(sent: QueryDict) -> State | None:
    """The state in which the form was drawn; None where it does not say, or not in our words."""
    try:
        found: State = signing.loads(sent.get(FIELD, ""), salt=_SALT)
    except signing.BadSignature:
        return None
    return found


# --- Comparing -----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that somebody else has changed. `key` names it in the form."""

    key: str
    label: str
    theirs: str
    mine: str = ""
    conflict: bool = False  # else theirs stands in the form now
    record: Any = None  # whose history says who changed it
    name: str = ""  # the field

    @property
    def long(self) -> bool:
        return max(len(self.theirs), len(self.mine)) > _MOST_WORDS or "\n" in self.theirs + self.mine


@dataclass(slots=True)
class Merge:
    """`data` is what was sent, with what only others have changed."""

    data: QueryDict
    base: State | None
    found: list[Difference] = field(default_factory=list)

    def fields(self, form: forms.ModelForm, names: Iterable[str], base: Digests | None, sent: Row, key: str = "") -> Row:
        """The values of these fields, merged. `sent` by the ends of their names."""
        merged = dict(sent)
        for name in names:
            now = untouched(form, name)
            mine = {end: sent.get(name + end, []) for end in now}
            if self._take_theirs(form, name, now, mine, (base or {}).get(name), key):
                merged |= {name + end: held for end, held in now.items()}
        return merged

    def _take_theirs(self, form: forms.ModelForm, name: str, now: Values, mine: Values, base: str | None, key: str) -> bool:
        held, ours = _digest_values(now), _digest_values(mine)
        choice = self.data.get(f"{TAKE}{key}{name}")
        if ours == held or (held == base and choice != "theirs"):
            return False
        untouched_by_me = ours == base or choice == "theirs"
        if held != base:
            self._differ(form, name, now, mine, key, conflict=not untouched_by_me)
        return untouched_by_me

    def _differ(self, form: forms.ModelForm, name: str, now: Values, mine: Values, key: str, *, conflict: bool) -> None:
        label = f"{_row_name(form.instance)}: {form[name].label}" if key else str(form[name].label)
        theirs, ours = (_describe_values(form.fields[name], values) for values in (now, mine))
        self.found.append(Difference(f"{key}{name}", label, theirs, ours, conflict, form.instance, name))

    def rows(self, formset: BaseInlineFormSet, sent: Sequence[tuple[str, Row]]) -> tuple[list[Row], list[Row]]:
        """Rows that there are, and new ones, as the form shall have them. `sent`: key of the row, or nothing, and its values."""
        prefix = formset.prefix
        base = None if self.base is None else self.base["rows"].get(prefix, {})
        mine = {key: row for key, row in sent if key}
        new = [row for key, row in sent if not key]
        kept: list[Row] = []
        there = {str(row.instance.pk): row for row in formset.initial_forms}
        for key, form in there.items():
            if key in mine:
                kept.append(self._row(formset, form, key, mine[key], (base or {}).get(key)))
            else:
                kept.append(self._added(formset, form, new, known=base is None or key in base))
        for key in mine.keys() - there.keys():
            self._removed(formset, key, mine[key], (base or {}).get(key), new)
        return kept, new

    def _row(self, formset: BaseInlineFormSet, form: forms.ModelForm, key: str, sent: Row, base: Digests | None) -> Row:
        names = _row_fields(formset, form)
        changed = _digest_fields(form, names) != base
        where = f"{formset.prefix}:{key}:"
        if "DELETE" in sent and self.data.get(f"{TAKE}{where}DELETE") == "theirs":
            return _as_drawn(formset, form)
        if "DELETE" in sent and changed:
            title = _row_name(form.instance)
            self.found.append(Difference(f"{where}DELETE", title, "changed", "removed", conflict=True, record=form.instance))
            return sent
        return self.fields(form, names, base, sent, where) if changed or self._chosen(where) else sent

    def _chosen(self, where: str) -> bool:
        return any(name.startswith(f"{TAKE}{where}") for name in self.data)

    def _added(self, formset: BaseInlineFormSet, form: forms.ModelForm, new: list[Row], *, known: bool) -> Row:
        """A row that somebody else has added; one of mine that says the same is left out."""
        same = next((row for row in new if _says_the_same(formset, form, row)), None)
        if same is not None:
            new.remove(same)
        elif not known:
            title = f"{formset.model._meta.verbose_name}".capitalize()
            self.found.append(Difference("", f"{title} added", _row_name(form.instance), record=form.instance))
        return _as_drawn(formset, form)

    def _removed(self, formset: BaseInlineFormSet, key: str, sent: Row, base: Digests | None, new: list[Row]) -> None:
        if "DELETE" in sent:
            return
        names = _row_fields(formset, formset.empty_form)
        mine = {
            name: _digest_values({end: sent.get(name + end, []) for end in untouched(formset.empty_form, name)}) for name in names
        }
        gone = formset.model(pk=int(key) if key.isdecimal() and len(key) < 19 else None)
        title = f"{formset.model._meta.verbose_name}".capitalize()
        if mine == base:
            self.found.append(Difference("", f"{title} no. {key}", "removed", record=gone))
        else:
            words = "changed by you: it stands among the new rows now"
            self.found.append(Difference("", f"{title} no. {key}", "removed", words, record=gone))
            left_out = {formset.model._meta.pk.name, formset.fk.name}
            new.append({name: values for name, values in sent.items() if name not in left_out})


def _as_drawn(formset: BaseInlineFormSet, form: forms.ModelForm) -> Row:
    row = {name + end: held for name in _row_fields(formset, form) for end, held in untouched(form, name).items()}
    return row | {formset.model._meta.pk.name: [str(form.instance.pk)], formset.fk.name: [str(formset.instance.pk)]}


def _says_the_same(formset: BaseInlineFormSet, form: forms.ModelForm, row: Row) -> bool:
    for name in _row_fields(formset, form):
        now = untouched(form, name)
        mine = {end: row.get(name + end, []) for end in now}
        # A new row has no position until it is saved.
        blank = name == "position" and not any(filter(None, mine.get("", [])))
        if not blank and _digest_values(now) != _digest_values(mine):
            return False
    return True


def _row_name(record: models.Model) -> str:
    return str(record)[:120]


def _describe_values(one: object, values: Values) -> str:
    """For who reads them."""
    flat = [text for held in values.values() for text in held if text]
    if isinstance(one, forms.ModelChoiceField) and one.queryset is not None:
        keys = [text for text in flat if text.isdecimal() and len(text) < 19]
        return ", ".join(str(record) for record in one.queryset.filter(pk__in=keys)) if keys else "–"
    if isinstance(one, forms.BooleanField):
        return "yes" if flat else "no"
    labels = {str(value): str(label) for value, label in getattr(one, "choices", ()) if not isinstance(label, list | tuple)}
    return _normalize_newlines(", ".join(labels.get(text, text) for text in flat)) or "–"


# --- A whole form --------------------------------------------------------------------------------------------------------------


def merged(sent: QueryDict, form: forms.ModelForm, formsets: Sequence[Any]) -> Merge:
    """`form` and `formsets` are unbound: what the database has now."""
    merge = Merge(sent.copy(), drawn_state(sent))
    own = {name: sent.getlist(name) for name in sent}
    base = merge.base["own"] if merge.base else None
    for name, values in merge.fields(form, form.fields, base, own).items():
        merge.data.setlist(name, values)
    for formset in formsets:
        _merge_rows(merge, formset)
    for name in [name for name in merge.data if name.startswith(TAKE)]:
        del merge.data[name]
    return merge


def changed_fields(form: forms.ModelForm, drawn: State | None) -> list[Difference]:
    """What somebody else has changed since a form was drawn that keeps nothing of it."""
    base = drawn["own"] if drawn else {}
    held = {name: untouched(form, name) for name in form.fields}
    return [
        Difference(
            "",
            str(form[name].label),
            _describe_values(form.fields[name], values),
            "will be overwritten",
            record=form.instance,
            name=name,
        )
        for name, values in held.items()
        if _digest_values(values) != base.get(name)
    ]


def _merge_rows(merge: Merge, formset: BaseInlineFormSet) -> None:
    prefix, pk = str(formset.prefix), formset.model._meta.pk.name
    counts = [merge.data.get(f"{prefix}-{name}_FORMS", "") for name in ("TOTAL", "INITIAL")]
    if not all(count.isdecimal() and len(count) < 6 for count in counts):
        return  # Django says what is wrong with it
    total, initial = min(int(counts[0]), _MOST_ROWS), int(counts[1])
    rows = _sent_rows(merge.data, prefix, total)
    sent = [(next(iter(row.get(pk, [])), "") if at < initial else "", row) for at, row in enumerate(rows)]
    kept, new = merge.rows(formset, sent)
    for name in [name for name in merge.data if re.match(rf"{re.escape(prefix)}-\d+-", name)]:
        del merge.data[name]
    for at, row in enumerate([*kept, *new]):
        for end, values in row.items():
            merge.data.setlist(f"{prefix}-{at}-{end}", values)
    merge.data[f"{prefix}-TOTAL_FORMS"], merge.data[f"{prefix}-INITIAL_FORMS"] = str(len(kept) + len(new)), str(len(kept))


def _sent_rows(data: QueryDict, prefix: str, total: int) -> list[Row]:
    rows: list[Row] = [{} for _ in range(total)]
    for name in data:
        found = re.fullmatch(rf"{re.escape(prefix)}-(\d{{1,5}})-(.+)", name, re.DOTALL)
        if found and int(found[1]) < total:
            rows[int(found[1])][found[2]] = data.getlist(name)
    return rows
