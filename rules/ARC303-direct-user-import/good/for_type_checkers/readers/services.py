from __future__ import annotations

import typing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.contrib.auth.models import User

if typing.TYPE_CHECKING:
    from django.contrib.auth import models as auth


def greet(user: User | auth.User) -> str:
    return user.get_username()
