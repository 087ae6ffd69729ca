"""What is called of an object that is made there gives nothing to work on."""

from django.http import HttpResponse
from PIL import Image


class Pictures:
    def keep(self, name, thumbnail=None):
        if thumbnail:
            shrink(thumbnail)

    def replace(self, name, thumbnail=None):
        if thumbnail:
            shrink(thumbnail)


def pictures_of(user):
    return Pictures()


def shrink(thumbnail):
    image = Image.open(thumbnail)
    image.thumbnail((200, 200))


def rename(request):
    Pictures().keep(request.POST["name"])
    return HttpResponse("")


def rename_own(request):
    pictures_of(request.user).keep(request.POST["name"])
    return HttpResponse("")


def take_away(request):
    Pictures().replace(request.POST["name"], thumbnail=None)
    return HttpResponse("")
