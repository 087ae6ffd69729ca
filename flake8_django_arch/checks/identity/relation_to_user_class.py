"""ARC304: a relation that is bound to one user model, whatever the settings name."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.user_relation import UserRelation
from ..registry import check


@check("ARC304", UserRelation)
def relation_to_user_class(relation: UserRelation) -> Iterator[Finding]:
    """A relation to ``User``, ``"auth.User"`` or ``get_user_model()``."""
    yield Finding(
        relation.place,
        f"{relation.name} points to users by {relation.names}: "
        "write settings.AUTH_USER_MODEL instead",
        relation.named_by_setting,
    )
