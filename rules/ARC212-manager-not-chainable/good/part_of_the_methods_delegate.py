from django.db import models


class SongQuerySet(models.QuerySet):
    def loud(self):
        return self.filter(volume__gt=9)

    def short(self):
        return self.filter(minutes__lt=3)


class SongManager(models.Manager):
    def get_queryset(self):
        return SongQuerySet(self.model, using=self._db)

    def loud(self):
        return self.get_queryset().loud()

    def short(self):
        return self.get_queryset().filter(minutes__lt=3)

    def loud_by(self, band):
        return self.loud().filter(band=band)


class Song(models.Model):
    volume = models.IntegerField()
    minutes = models.IntegerField()
    band = models.CharField(max_length=40)

    objects = SongManager()
