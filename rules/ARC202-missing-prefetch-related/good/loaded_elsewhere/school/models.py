from django.db import models
from school.querysets import ClassroomQuerySet


class Classroom(models.Model):
    name = models.CharField(max_length=100)

    objects = ClassroomQuerySet.as_manager()


class Guardian(models.Model):
    name = models.CharField(max_length=100)


class Pupil(models.Model):
    classroom = models.ForeignKey(Classroom, on_delete=models.CASCADE, related_name="pupils")
    guardians = models.ManyToManyField(Guardian, related_name="pupils")
