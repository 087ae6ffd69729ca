import csv
import json

from django.db import models
from django.http import JsonResponse


class Student(models.Model):
    number = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)


def absences(request):
    names = []
    for entry in json.loads(request.body)["absent"]:
        names.append(Student.objects.get(number=entry["student"]).name)  # ARC204 Student
    return JsonResponse({"names": names})


def selected(request):
    found = []
    for key in request.POST.getlist("students"):
        found.append(Student.objects.filter(pk=key).first())  # ARC204 Student
    return JsonResponse({"names": [student.name for student in found if student]})


def unknown_numbers(file):
    return [
        line["number"]
        for line in csv.DictReader(file)
        if not Student.objects.filter(number=line["number"]).exists()  # ARC204 Student
    ]
