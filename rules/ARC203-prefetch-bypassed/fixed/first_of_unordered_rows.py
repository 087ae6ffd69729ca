from django.db import models


class Course(models.Model):
    title = models.CharField(max_length=100)


class Lesson(models.Model):
    title = models.CharField(max_length=100)
    minutes = models.IntegerField(default=45)
    is_published = models.BooleanField(default=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons")


def opening_lessons():
    """Without Meta.ordering, first() orders by the key, which is another query."""
    return {
        course.pk: min(course.lessons.all(), key=lambda lesson: lesson.pk, default=None)
        for course in Course.objects.prefetch_related("lessons")
    }
