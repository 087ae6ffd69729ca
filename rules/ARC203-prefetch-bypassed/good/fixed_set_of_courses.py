from django.db import models


class Course(models.Model):
    title = models.CharField(max_length=100)


class Lesson(models.Model):
    title = models.CharField(max_length=100)
    minutes = models.IntegerField(default=45)
    is_published = models.BooleanField(default=False)
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons")


def shown():
    for title in ("Algebra", "Botany"):
        course = Course.objects.prefetch_related("lessons").get(title=title)
        print(course.lessons.filter(is_published=True).first())
