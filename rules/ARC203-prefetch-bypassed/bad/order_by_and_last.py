from django.db import models


class Course(models.Model):
    title = models.CharField(max_length=100)


class Lesson(models.Model):
    title = models.CharField(max_length=100)
    minutes = models.IntegerField(default=45)
    is_published = models.BooleanField(default=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons")


def last_lessons():
    for course in Course.objects.prefetch_related("lessons"):
        print(course.lessons.last())  # ARC203 last()
        print([lesson.title for lesson in course.lessons.order_by("title")])  # ARC203 order_by()
