from django.db import models
from django.shortcuts import get_object_or_404


class Playlist(models.Model):
    name = models.CharField(max_length=100)


class Track(models.Model):
    playlist = models.ForeignKey(Playlist, on_delete=models.CASCADE, related_name="tracks")
    title = models.CharField(max_length=100)


def titles(playlist_id):
    playlist = get_object_or_404(Playlist, pk=playlist_id)
    return [track.title for track in playlist.tracks.all()]


def latest():
    playlist = Playlist.objects.order_by("-pk").first()
    tracks = playlist.tracks.all() if playlist else []
    for track in tracks:
        print(track.title)


def created(names):
    playlist = Playlist.objects.create(name="New")
    for name in names:
        print(name)
    return playlist.tracks.count()
