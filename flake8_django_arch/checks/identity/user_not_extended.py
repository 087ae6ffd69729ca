"""ARC302: a user model that does without what Django and its packages expect of users."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.user_model import UserModel
from ..registry import check


@check("ARC302", UserModel)
def user_not_extended(user: UserModel) -> Iterator[Finding]:
    """It extends neither ``AbstractUser`` nor ``AbstractBaseUser`` with ``PermissionsMixin``."""
    if not user.is_fully_known or user.is_user or (user.is_base_user and user.has_permissions):
        return
    if user.is_base_user:
        lack = "extends AbstractBaseUser without Django's PermissionsMixin: add it"
        if own := user.own_permissions:
            lack += f" last, and keep its own {listed(own)}, which override it"
    elif user.has_permissions:
        lack = "extends PermissionsMixin without Django's AbstractBaseUser: add it"
    else:
        lack = "is the user model and extends no user of Django's: extend AbstractUser"
    yield Finding(user.place, f"{user.name} {lack}")
