"""Methods of an object that is made where they are called."""

from django.http import HttpResponse
from PIL import Image


class Pictures:
    def __init__(self, folder):
        self.folder = folder

    def keep(self, name, thumbnail=None):
        if thumbnail:
            self.shrink(thumbnail, name)

    def shrink(self, thumbnail, name):
        image = Image.open(thumbnail)
        image.thumbnail((200, 200))  # ARC402 (view upload → Pictures.keep → Pictures.shrink)
        image.save(f"{self.folder}/{name}")


def pictures_of(user):
    return Pictures(f"pictures/{user.pk}")


def rename(request):
    Pictures("pictures").keep(request.POST["name"])
    return HttpResponse("")


def rename_own(request):
    pictures_of(request.user).keep(request.POST["name"], thumbnail=None)
    return HttpResponse("")


def upload(request):
    pictures_of(request.user).keep("avatar", thumbnail=request.FILES["avatar"])
    return HttpResponse("")


class Covers(Pictures):
    def keep(self, name, thumbnail=None):
        if thumbnail is not None:
            image = Image.open(thumbnail)
            image.thumbnail((800, 200))  # ARC402 (view new_cover → Covers.keep)


def new_cover(request):
    Covers("covers").keep("cover", request.FILES.get("cover"))
    return HttpResponse("")
