from django.db import models


class Course(models.Model):
    title = models.CharField(max_length=100)


class Module(models.Model):
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="modules")
    title = models.CharField(max_length=100)


class Lesson(models.Model):
    module = models.ForeignKey(Module, on_delete=models.CASCADE, related_name="lessons")
    title = models.CharField(max_length=100)


def only_the_first_hop():
    for course in Course.objects.prefetch_related("modules", "modules__lessons"):
        for module in course.modules.all():
            for lesson in module.lessons.all():
                print(course.title, module.title, lesson.title)


def flattened():
    return [
        lesson.title
        for course in Course.objects.prefetch_related("modules", "modules__lessons")
        for module in course.modules.all()
        for lesson in module.lessons.all()
    ]


def rows_of_one_parent(course_id):
    course = Course.objects.get(pk=course_id)
    for module in course.modules.all().prefetch_related("lessons"):
        print(module.title, list(module.lessons.all()))


def from_the_other_end():
    for lesson in Lesson.objects.select_related("module__course").prefetch_related(
        "module__course__modules",
    ):
        print(list(lesson.module.course.modules.all()))


def neither_hop():
    """On the modules' own queryset it would keep the other prefetch from them."""
    for course in Course.objects.all().prefetch_related("modules__lessons"):
        for module in course.modules.all():
            for lesson in module.lessons.all():
                print(course.title, module.title, lesson.title)
