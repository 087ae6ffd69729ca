from django.db.models import Prefetch
from django.db import models


class Course(models.Model):
    title = models.CharField(max_length=100)


class Lesson(models.Model):
    title = models.CharField(max_length=100)
    minutes = models.IntegerField(default=45)
    is_published = models.BooleanField(default=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons")


def published():
    lessons = Lesson.objects.filter(is_published=True).order_by("title")
    prefetch = Prefetch("lessons", queryset=lessons, to_attr="published_lessons")
    for course in Course.objects.prefetch_related(prefetch):
        print(course.title, [lesson.title for lesson in course.published_lessons])
