from django.db import models

from base.models import Document, TenantModel


class Course(TenantModel):
    """Inherits the base's Meta as a whole."""


class Room(TenantModel):
    size = models.PositiveSmallIntegerField(default=20)

    class Meta(TenantModel.Meta):
        ordering = ["name"]


class Certificate(Document):
    """Has a table of its own; the parent's table has the keys."""

    grade = models.CharField(max_length=2)

    class Meta:
        verbose_name = "certificate"


class HonoraryCertificate(Certificate):
    class Meta:
        proxy = True
