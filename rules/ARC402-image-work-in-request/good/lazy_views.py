from io import BytesIO

from celery import shared_task
from django import forms
from django.db import models
from django.http import HttpResponse
from django.shortcuts import redirect
from PIL import Image


class Profile(models.Model):
    avatar = models.ImageField()


@shared_task
def make_thumbnail(pk):
    image = Image.open(Profile.objects.get(pk=pk).avatar)
    image.thumbnail((200, 200))
    image.save("a.jpg")


class AvatarForm(forms.Form):
    avatar = forms.ImageField()

    def clean_avatar(self):
        upload = self.cleaned_data["avatar"]
        Image.open(upload).verify()
        image = Image.open(upload)
        if image.format not in ("PNG", "JPEG") or image.size[0] > 4000 or image.width < 10:
            raise forms.ValidationError("This picture cannot be used")
        return upload


def avatar_upload(request):
    profile = Profile.objects.create(avatar=request.FILES["avatar"])
    make_thumbnail.delay(profile.pk)
    return redirect("profile")


def square(request):
    image = Image.new("RGB", (10, 10), request.GET["color"])
    content = BytesIO()
    image.save(content, "PNG")
    return HttpResponse(content.getvalue(), content_type="image/png")


def saves_a_row(request):
    profile = Profile.objects.get(pk=1)
    profile.avatar = request.FILES["avatar"]
    profile.save()
    profile.avatar.open()
    return redirect("profile")


def helper_that_nobody_calls(path):
    Image.open(path).convert("L").save(path)
