from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Meal(models.Model):
    time = models.DateTimeField()
    tags = models.ManyToManyField(Tag)


class Sleep(models.Model):
    start = models.DateTimeField()
    tags = models.ManyToManyField(Tag)


class Note(models.Model):
    time = models.DateTimeField()
    tags = models.ManyToManyField(Tag)
