from django.db import models


class Genre(models.Model):
    name = models.CharField(max_length=50)


class Artist(models.Model):
    name = models.CharField(max_length=100)
    genres = models.ManyToManyField(Genre)


class Song(models.Model):
    title = models.CharField(max_length=100)
    artist = models.ForeignKey(Artist, on_delete=models.CASCADE)


def joined_and_prefetched():
    for song in Song.objects.select_related("artist").prefetch_related("artist__genres"):
        print(song.title, [genre.name for genre in song.artist.genres.all()])


def prefetched_through_the_foreign_key():
    return [song.artist.genres.count() for song in Song.objects.prefetch_related("artist__genres")]
