from django import forms
from django.db import models
from django.shortcuts import render


class School(models.Model):
    name = models.CharField(max_length=100)


class Room(models.Model):
    number = models.IntegerField()
    school = models.ForeignKey(School, on_delete=models.CASCADE)

    def __str__(self):
        return f"{self.school.name}, room {self.number}"


class Lesson(models.Model):
    title = models.CharField(max_length=100)
    room = models.ForeignKey(Room, on_delete=models.PROTECT)


class LessonForm(forms.ModelForm):  # ARC201 queryset of the field "room"
    class Meta:
        model = Lesson
        fields = ["title", "room"]


class BookingForm(forms.Form):
    room = forms.ModelChoiceField(queryset=Room.objects.filter(number__gt=9))  # ARC201 Room.school is fetched once per row by Room.__str__


def lesson_page(request):
    return render(request, "lesson.html", {"lesson": LessonForm(), "booking": BookingForm()})
