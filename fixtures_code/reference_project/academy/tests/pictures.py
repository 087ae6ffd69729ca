"""Pictures to upload."""

from io import BytesIO

from PIL import Image


def png(width: int, height: int) -> bytes:
    content = BytesIO()
    Image.new("RGB", (width, height), "navy").save(content, format="PNG")
    return content.getvalue()
