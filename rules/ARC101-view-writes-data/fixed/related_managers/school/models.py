from django.db import models


class Teacher(models.Model):
    name = models.CharField(max_length=100)


class Student(models.Model):
    name = models.CharField(max_length=100)


class Course(models.Model):
    title = models.CharField(max_length=200)
    is_full = models.BooleanField(default=False)
    teachers = models.ManyToManyField(Teacher)
    students = models.ManyToManyField(Student, related_name="courses")


class Notice(models.Model):
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="notices")
    text = models.TextField()
