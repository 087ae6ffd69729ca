from django.db.models import Count
from django.db import models


class Course(models.Model):
    title = models.CharField(max_length=100)


class Lesson(models.Model):
    title = models.CharField(max_length=100)
    minutes = models.IntegerField(default=45)
    is_published = models.BooleanField(default=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons")


def counted():
    courses = Course.objects.annotate(lesson_count=Count("lessons")).prefetch_related("lessons")
    return [(course.title, course.lesson_count, list(course.lessons.all())) for course in courses]
