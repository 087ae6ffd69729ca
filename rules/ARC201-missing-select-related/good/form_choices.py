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


class LessonForm(forms.ModelForm):
    room = forms.ModelChoiceField(queryset=Room.objects.select_related("school"))

    class Meta:
        model = Lesson
        fields = ["title", "room"]


class HiddenRoomForm(forms.ModelForm):
    class Meta:
        model = Lesson
        fields = ["title", "room"]
        widgets = {"room": forms.HiddenInput}


class TitleForm(forms.ModelForm):
    class Meta:
        model = Lesson
        fields = ["title"]


class NumberField(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return f"Room {obj.number}"


class BookingForm(forms.Form):
    room = NumberField(queryset=Room.objects.all())


class MoveForm(forms.Form):
    room = forms.ModelChoiceField(queryset=Room.objects.all())


def lesson_page(request):
    shown = [LessonForm(), HiddenRoomForm(), TitleForm(), BookingForm()]
    return render(request, "lesson.html", {"forms": shown})


def move(request):
    # What the user sent is checked; no choices are shown.
    form = MoveForm(request.POST)
    return render(request, "moved.html", {"is_moved": form.is_valid()})
