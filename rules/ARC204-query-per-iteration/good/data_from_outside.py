import csv
import json

from django.db import models
from django.http import JsonResponse


class Student(models.Model):
    number = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)


def absences(request):
    numbers = [entry["student"] for entry in json.loads(request.body)["absent"]]
    students = Student.objects.filter(number__in=numbers)
    return JsonResponse({"names": [student.name for student in students]})


def pair(request):
    """The fields of one entry, however many pairs there are."""
    found = {}
    for role, number in json.loads(request.body).items():
        found[role] = Student.objects.get(number=number).name
    return JsonResponse(found)


def unknown_numbers(file):
    known = set(Student.objects.values_list("number", flat=True))
    return [line["number"] for line in csv.DictReader(file) if line["number"] not in known]


def fields_of_one(request):
    student = Student.objects.get(number=request.POST["number"])
    return JsonResponse({name: getattr(student, name) for name in ("number", "name")})
