"""Work on pictures: slow, and hard on the memory, so no request waits for it."""

from io import BytesIO

from celery import shared_task
from django.core.files.base import ContentFile
from PIL import Image, ImageOps

from users.models import User

THUMBNAIL_SIZE = (128, 128)


@shared_task(
    autoretry_for=(OSError,), retry_backoff=True, max_retries=3, soft_time_limit=30, time_limit=60
)
def make_avatar_thumbnail(user_id: int) -> None:
    """Cut a user's picture to a small square.

    Whoever changes the picture again before a worker is here has cleared `avatar_thumbnail` and
    dispatched a task of its own: each makes the picture that stands there by then.
    """
    user = User.objects.get(pk=user_id)
    with user.avatar.open("rb") as file, Image.open(file) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
        thumbnail = ImageOps.fit(upright, THUMBNAIL_SIZE)
    content = BytesIO()
    thumbnail.save(content, format="JPEG", quality=85)
    user.avatar_thumbnail.save("thumbnail.jpg", ContentFile(content.getvalue()), save=False)
    user.save(update_fields=["avatar_thumbnail"])
