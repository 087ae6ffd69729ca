from django.db import models


class Student(models.Model):
    name = models.CharField(max_length=100)


class Grade(models.Model):
    student = models.ForeignKey(Student, on_delete=models.CASCADE)
    points = models.IntegerField(default=0)


def results(student_ids):
    students = Student.objects.in_bulk(student_ids)
    return [
        (students[grade.student_id].name, grade.points)
        for grade in Grade.objects.filter(student__in=student_ids)
    ]
