from django.db import models


class Album(models.Model):
    title = models.CharField(max_length=100)


class Track(models.Model):
    title = models.CharField(max_length=100)
    number = models.IntegerField()
    album = models.ForeignKey(Album, on_delete=models.CASCADE, related_name="tracks")

    class Meta:
        ordering = ["number"]


def openers():
    """The rows have an order, so first() takes the first of those that are there."""
    return [album.tracks.first() for album in Album.objects.prefetch_related("tracks")]
