from django.db import models


class Course(models.Model):
    title = models.CharField(max_length=100)


class Lesson(models.Model):
    title = models.CharField(max_length=100)
    minutes = models.IntegerField(default=45)
    is_published = models.BooleanField(default=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons")


def published():
    for course in Course.objects.prefetch_related("lessons"):
        for lesson in [lesson for lesson in course.lessons.all() if lesson.is_published]:
            print(course.title, lesson.title)
