from django import forms
from django.db import models


class CourseQuerySet(models.QuerySet):
    def shift(self, by):
        for course in self:
            course.seats += by
            course.save()

    def first_of(self, title, by):
        course = self.get(title=title)
        course.seats += by
        course.save()


class Course(models.Model):
    title = models.CharField(max_length=80)
    seats = models.PositiveSmallIntegerField(default=20)
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="parts")

    objects = CourseQuerySet.as_manager()

    def take_seat(self):
        self.seats -= 1
        self.save()

    def take_parents_seat(self):
        self.parent.seats -= 1
        self.parent.save()


class CourseForm(forms.ModelForm):
    class Meta:
        model = Course
        fields = ["title", "seats"]


def take_seat(course: Course):
    course.seats -= 1
    course.save()


def take_unknown(course):
    course.seats -= 1
    course.save()


def take_all(courses: "models.QuerySet[Course]"):
    for course in courses:
        course.seats -= 1
        course.save()


def take_everywhere():
    for course in Course.objects.prefetch_related("parts"):
        take_parts(course)


def take_parts(course: Course):
    for part in course.parts.all():
        part.seats -= 1
        part.save()


def new_rows(title):
    course = Course(title=title)
    course.seats += 5
    course.save()
    part = Course.objects.create(title=title, parent=course)
    part.seats += 1
    part.save()
    other, created = Course.objects.get_or_create(title=title)
    if created:
        other.seats += 1
        other.save()


def from_form(request):
    form = CourseForm(request.POST)
    course = form.save(commit=False)
    course.seats += 1
    course.save()


def read_or_new(title):
    try:
        course = Course.objects.get(title=title)
    except Course.DoesNotExist:
        course = Course(title=title)
    course.seats += 1
    course.save()
