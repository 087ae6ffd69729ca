"""Validators that more than one app needs."""

from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.deconstruct import deconstructible


@deconstructible
class MaxFileSizeValidator:
    """Refuse a file over a number of megabytes."""

    def __init__(self, *, megabytes: int) -> None:
        self.megabytes = megabytes

    def __call__(self, file: File) -> None:
        if file.size > self.megabytes * 1024 * 1024:
            raise ValidationError(f"A file may have {self.megabytes} MB at most.", "file_too_large")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MaxFileSizeValidator) and self.megabytes == other.megabytes
