"""select_related() without arguments follows what cannot be null, over several hops."""

from django.db import models


class Faculty(models.Model):
    name = models.CharField(max_length=100)


class Chair(models.Model):
    faculty = models.ForeignKey(Faculty, on_delete=models.CASCADE)
    name = models.CharField(max_length=100)


class Lecture(models.Model):
    chair = models.ForeignKey(Chair, on_delete=models.CASCADE)
    title = models.CharField(max_length=100)


def lectures():
    for lecture in Lecture.objects.select_related():
        print(lecture.title, lecture.chair.name, lecture.chair.faculty.name)
