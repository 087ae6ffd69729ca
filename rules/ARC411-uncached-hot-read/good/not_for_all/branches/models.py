from django.conf import settings
from django.db import models


class Branch(models.Model):
    name = models.CharField(max_length=80)


class Review(models.Model):
    branch = models.ForeignKey(Branch, on_delete=models.PROTECT, related_name="reviews")
    text = models.TextField()


class Event(models.Model):
    name = models.CharField(max_length=80)


class Request(models.Model):
    title = models.CharField(max_length=80)


class Shelf(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    title = models.CharField(max_length=80)


class Visit(models.Model):
    day = models.DateField()


class Quote(models.Model):
    text = models.TextField()
    seen = models.IntegerField(default=0)


class Statistic(models.Model):
    loans = models.IntegerField()

    class Meta:
        managed = False


class Room(models.Model):
    name = models.CharField(max_length=80)


class Donor(models.Model):
    name = models.CharField(max_length=80)


class Gift(models.Model):
    donor = models.ForeignKey(Donor, on_delete=models.CASCADE)
    title = models.CharField(max_length=80)


class Poster(models.Model):
    title = models.CharField(max_length=80)


class Course(models.Model):
    title = models.CharField(max_length=80)


class Magazine(models.Model):
    title = models.CharField(max_length=80)
