from django.db import models
from django.shortcuts import render


class Album(models.Model):
    title = models.CharField(max_length=80)


class Song(models.Model):
    album = models.ForeignKey(Album, on_delete=models.CASCADE, related_name="songs")
    title = models.CharField(max_length=80)


def iterated(album):
    songs = Song.objects.filter(album=album)
    if len(songs) == 0:
        return []
    return [song.title for song in songs]


def indexed(album):
    songs = Song.objects.filter(album=album)
    return songs[0] if len(songs) > 0 else None


def returned(album):
    songs = Song.objects.filter(album=album)
    if len(songs):
        return songs
    return None


def handed_on(request, album):
    songs = Song.objects.filter(album=album)
    if not len(songs):
        return render(request, "empty.html")
    return render(request, "songs.html", {"songs": songs})


def shown_with_its_number(album):
    songs = Song.objects.filter(album=album)
    if len(songs) > 0:
        return f"{len(songs)} songs"
    return songs.count()


def evaluated_before(album):
    songs = Song.objects.filter(album=album)
    titles = {song.title for song in songs}
    if songs.count() == 0:
        titles.add("silence")
    return titles


def evaluated_in_the_same_test(album):
    songs = Song.objects.filter(album=album)
    if songs and songs.count() > 0:
        return list(songs)
    return []


def written_twice(album: Album):
    if len(album.songs.all()) > 0:
        return [song.title for song in album.songs.all()]
    return []


def prefetched():
    found = []
    for album in Album.objects.prefetch_related("songs"):
        if album.songs.count() > 0 and len(album.songs.all()) > 0:
            found.append(album)
    return found


class SongList:
    def __init__(self, album):
        self.songs = Song.objects.filter(album=album)

    def is_empty(self):
        return len(self.songs) == 0


def a_list_already(album):
    songs = list(Song.objects.filter(album=album))
    return len(songs) > 0


def raw_rows():
    songs = Song.objects.raw("SELECT * FROM music_song")
    return len(songs) > 0
