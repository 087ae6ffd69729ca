from django.db import models


class Playlist(models.Model):
    title = models.CharField(max_length=100)
    seconds = models.PositiveIntegerField(default=0)


class Track(models.Model):
    playlist = models.ForeignKey(Playlist, on_delete=models.CASCADE, related_name="tracks")
    seconds = models.PositiveIntegerField()

    def save(self, *args, **kwargs):  # ARC112 Playlist
        super().save(*args, **kwargs)
        self.playlist.seconds = sum(self.playlist.tracks.values_list("seconds", flat=True))
        self.playlist.save(update_fields=["seconds"])

    def delete(self, *args, **kwargs):  # ARC112 Playlist
        Playlist.objects.filter(pk=self.playlist_id).update(
            seconds=models.F("seconds") - self.seconds
        )
        return super().delete(*args, **kwargs)
