"""What is repeated as a whole is reported as a whole, and only once."""

from django.db import models


class Lesson(models.Model):
    is_open = models.BooleanField(default=False)
    level = models.CharField(max_length=10)
    room = models.CharField(max_length=10)


def beginners():
    return Lesson.objects.filter(is_open=True, level="first").filter(room="hall")


def hall_list():
    return Lesson.objects.filter(is_open=True, level="first").filter(room="hall")  # ARC211 room="hall"


def hall_count():
    lessons = Lesson.objects.filter(is_open=True, level="first", room="hall")  # ARC211 beginners
    return lessons.count()


def elsewhere():
    return Lesson.objects.filter(is_open=True, level="first").exclude(room="hall")  # ARC211 is_open=True
