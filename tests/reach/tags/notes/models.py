from django.db import models
from taggit.managers import TaggableManager as Taggable
from taggit.models import GenericTaggedItemBase, TagBase, TaggedItemBase


class Note(models.Model):
    text = models.CharField(max_length=50)
    tags = Taggable()


class Colour(TagBase):
    shade = models.CharField(max_length=50, default="")


class Coloured(GenericTaggedItemBase):
    tag = models.ForeignKey(Colour, on_delete=models.CASCADE, related_name="items")


class ColourManager(Taggable):
    """A field of the project's own."""


class Card(models.Model):
    text = models.CharField(max_length=50)
    colours = ColourManager(through=Coloured)


class TaggedPage(TaggedItemBase):
    content_object = models.ForeignKey("Page", on_delete=models.CASCADE)


class Page(models.Model):
    text = models.CharField(max_length=50)
    tags = Taggable(through="notes.TaggedPage")
