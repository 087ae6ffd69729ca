from django.db.models import Sum
from django.db import models


class Course(models.Model):
    title = models.CharField(max_length=100)


class Lesson(models.Model):
    title = models.CharField(max_length=100)
    minutes = models.IntegerField(default=45)
    is_published = models.BooleanField(default=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons")


def table():
    courses = Course.objects.prefetch_related("lessons")
    return [
        (
            course.title,
            course.lessons.aggregate(total=Sum("minutes")),  # ARC203 aggregate()
            list(course.lessons.values_list("title", flat=True)),  # ARC203 values_list()
        )
        for course in courses
    ]
