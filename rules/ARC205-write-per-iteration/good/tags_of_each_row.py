from django.db import models
from taggit.managers import TaggableManager


class Note(models.Model):
    text = models.CharField(max_length=50)
    tags = TaggableManager()


def mark(word):
    for note in Note.objects.filter(text__contains=word):
        note.tags.add(word)
