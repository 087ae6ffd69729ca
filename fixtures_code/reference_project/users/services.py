"""What can be done to users."""

from functools import partial

from django.core.files import File
from django.db import transaction

from users.models import User
from users.tasks import make_avatar_thumbnail


def register_user(*, email: str, password: str, first_name: str = "", last_name: str = "") -> User:
    """Create an account that can log in at once.

    Nobody registers as an instructor: staff appoint them in the admin.
    """
    return User.objects.create_user(
        email=email, password=password, first_name=first_name, last_name=last_name
    )


@transaction.atomic
def change_avatar(*, user: User, image: File) -> User:
    """Keep an uploaded picture as it came; making it small is left to a worker."""
    user.avatar = image
    user.avatar_thumbnail = ""
    user.save(update_fields=["avatar", "avatar_thumbnail"])
    transaction.on_commit(partial(make_avatar_thumbnail.delay, user.pk))
    return user
