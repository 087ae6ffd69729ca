import pytest
from django.core.files.base import ContentFile

from academy.tests.factories import UserFactory
from academy.tests.pictures import png
from users import services

pytestmark = pytest.mark.django_db


def test_registration_stores_the_password_as_its_hash_and_gives_no_rights() -> None:
    user = services.register_user(email="Ada@Academy.example", password="a good long phrase")

    assert user.email == "ada@academy.example"
    assert user.check_password("a good long phrase")
    assert not (user.is_instructor or user.is_staff)


def test_an_avatar_gets_its_thumbnail_after_the_commit(
    django_capture_on_commit_callbacks,
) -> None:
    user = UserFactory()

    with django_capture_on_commit_callbacks(execute=True):
        services.change_avatar(user=user, image=ContentFile(png(600, 400), "me.png"))
        assert not user.avatar_thumbnail

    user.refresh_from_db()
    assert (user.avatar_thumbnail.width, user.avatar_thumbnail.height) == (128, 128)
