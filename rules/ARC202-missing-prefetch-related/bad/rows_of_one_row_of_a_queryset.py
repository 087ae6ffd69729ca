from django.db import models


class Course(models.Model):
    title = models.CharField(max_length=100)


class Module(models.Model):
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="modules")


class Lesson(models.Model):
    module = models.ForeignKey(Module, on_delete=models.CASCADE, related_name="lessons")


def of_each_course_by_itself(numbers):
    """What one course needs is loaded with its own modules."""
    courses = Course.objects.filter(pk__in=numbers)
    for course in courses:
        print(list(course.modules.all()))  # ARC202 Course.modules
    for module in courses.get(title="Poetry").modules.all():
        print(list(module.lessons.all()))  # ARC202 .prefetch_related("lessons") to
