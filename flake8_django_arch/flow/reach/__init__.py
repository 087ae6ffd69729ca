"""Rows that others read: inherited methods, called functions, serializers, templates, the admin …

Each module here knows one reader. For a file that is linted it gives what the readers of the
querysets in that file do to their rows, as if the loop over them stood there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from ..events import Events
from ..file import File
from .admin import admin_pages
from .choices import form_choices
from .context_processors import added_to_contexts
from .decorated import decorated_views
from .documents import search_documents
from .feeds import feeds
from .filter_choices import filter_choices
from .graphs import resolved_lists
from .handed import handed
from .hinted_fields import hinted_fields
from .inherited import inherited
from .schemas import answered
from .serializers import serialized_rows
from .set_choices import set_choices
from .tables import shown_tables
from .templates import rendered

#: What a file's querysets meet in one kind of reader.
Reach = Callable[[File], Iterator[Events]]
REACH: Final[tuple[Reach, ...]] = (
    inherited,
    handed,
    decorated_views,
    serialized_rows,
    answered,
    rendered,
    added_to_contexts,
    admin_pages,
    form_choices,
    set_choices,
    filter_choices,
    feeds,
    search_documents,
    shown_tables,
    resolved_lists,
    hinted_fields,
)
