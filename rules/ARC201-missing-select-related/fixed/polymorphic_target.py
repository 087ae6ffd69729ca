"""A join would bring plain assets, where reading the relation brings files and links."""

from django.db import models
from polymorphic.models import PolymorphicModel


class Asset(PolymorphicModel):
    title = models.CharField(max_length=100)


class UploadedFile(Asset):
    path = models.CharField(max_length=200)


class Lesson(models.Model):
    name = models.CharField(max_length=100)
    handout = models.ForeignKey(Asset, on_delete=models.CASCADE)


def handout_titles():
    for lesson in Lesson.objects.all().prefetch_related("handout"):
        yield lesson.handout.title
