from django.contrib.auth.models import User
from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=20)


class Order(models.Model):
    tags = models.ManyToManyField(Tag)
    scan = models.FileField()


class Line(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE)
