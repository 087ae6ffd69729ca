from django.db import models


class Course(models.Model):
    title = models.CharField(max_length=100)
    seats = models.PositiveIntegerField()


class Waitlist(models.Model):
    email = models.EmailField()


class Application(models.Model):
    course = models.ForeignKey(Course, on_delete=models.CASCADE)
    email = models.EmailField()

    def reject(self):  # ARC111 Waitlist
        from . import services

        services.put_on_waitlist(self.email)
        self.delete()

    @classmethod
    def open_for(cls, title):  # ARC111 Course
        course = Course.objects.create(title=title, seats=20)
        return cls(course=course)
