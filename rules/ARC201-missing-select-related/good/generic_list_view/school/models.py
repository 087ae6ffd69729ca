from django.db import models


class Teacher(models.Model):
    name = models.CharField(max_length=100)

    def __str__(self):
        return self.name


class Lesson(models.Model):
    title = models.CharField(max_length=100)
    teacher = models.ForeignKey(Teacher, on_delete=models.PROTECT, related_name="lessons")
    pupils = models.ManyToManyField("Pupil", related_name="lessons")


class Pupil(models.Model):
    name = models.CharField(max_length=100)
