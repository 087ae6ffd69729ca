"""Attributes of a row that look like a relation's and are plain values."""

from django.db import models


class Package(models.Model):
    name = models.CharField(max_length=100)


class Release(models.Model):
    package = models.ForeignKey(Package, on_delete=models.CASCADE)
    version = models.CharField(max_length=20, default="1.0")
    author = models.JSONField(default=dict)
    published = models.DateTimeField()
    archive = models.FileField()

    @property
    def label(self):
        return f"v{self.version}"


def stable():
    return [row for row in Release.objects.all() if not row.version.startswith("0.")]


def fields_of_values():
    for release in Release.objects.all():
        print(release.author.get("name"), release.published.date(), release.archive.name)
        print(release.label.upper(), release._meta.verbose_name, release.pk)
