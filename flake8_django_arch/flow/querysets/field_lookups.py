"""The lookups that Django gives every field: what ends ``filter(number__startswith=…)``."""

from __future__ import annotations

from typing import Final

#: Source: ``django.db.models.Field.class_lookups``.
BUILT_IN: Final = frozenset(
    "contains endswith exact gt gte icontains iendswith iexact in iregex isnull istartswith lt lte"
    " range regex startswith".split()
)
