from django.db import models
from django.db.models import F
from django.shortcuts import get_object_or_404


class Photo(models.Model):
    title = models.CharField(max_length=80)
    likes = models.IntegerField(default=0)
    views = models.IntegerField(default=0)


def like(pk):
    photo = get_object_or_404(Photo, pk=pk)
    photo.likes = F("likes") + 1
    photo.save()
    photo.refresh_from_db()
    return photo.likes


def view(pk):
    Photo.objects.filter(pk=pk).update(views=F("views") + 1)


def weigh(pk):
    photo = Photo.objects.get(pk=pk)
    photo.likes = models.F("likes") + photo.views
    photo.views += models.F("likes")
    photo.save(update_fields=["likes", "views"])
