"""Prefetch(…, to_attr=…) fills that attribute; the relation's own manager still asks."""

from django.db import models
from django.db.models import Prefetch


class Album(models.Model):
    title = models.CharField(max_length=100)


class Photo(models.Model):
    album = models.ForeignKey(Album, on_delete=models.CASCADE, related_name="photos")
    public = models.BooleanField(default=True)


def galleries():
    public = Prefetch("photos", queryset=Photo.objects.filter(public=True), to_attr="public_photos")
    rows = []
    for album in Album.objects.prefetch_related(public, "photos"):
        photos = list(album.photos.all())
        rows.append((album.title, album.public_photos, photos))
    return rows
