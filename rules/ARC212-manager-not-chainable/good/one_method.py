from django.db import models


class LessonManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("course")

    def open(self):
        return self.filter(is_open=True)

    def _of_level(self, level):
        return self.filter(level=level)


class Course(models.Model):
    title = models.CharField(max_length=40)


class Lesson(models.Model):
    course = models.ForeignKey(Course, models.CASCADE)
    is_open = models.BooleanField(default=False)
    level = models.CharField(max_length=10)

    objects = LessonManager()
