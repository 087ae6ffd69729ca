from django.db import models


class Course(models.Model):
    title = models.CharField(max_length=100)


class Lesson(models.Model):
    title = models.CharField(max_length=100)
    minutes = models.IntegerField(default=45)
    is_published = models.BooleanField(default=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons")


def published_of(course):
    return [lesson.title for lesson in course.lessons.filter(is_published=True)]


def catalogue():
    for course in Course.objects.prefetch_related("lessons"):
        print(course.title, published_of(course))  # ARC203 published_of
