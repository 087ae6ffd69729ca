from django.http import HttpResponse
from PIL import Image


def resized(image: Image.Image, size):
    """A part of what `thumbnail` does, which is told there."""
    return image.resize(size)


def squared(image: Image.Image):
    """Also called by somebody who does no more."""
    return image.crop((0, 0, 10, 10))  # ARC402 (view square → parts_of_the_work_views.squared)


def thumbnail(path):
    image = Image.open(path).convert("RGB")  # ARC402 (view small → parts_of_the_work_views.thumbnail)
    squared(resized(image, (10, 10))).save("small.jpg")


def small(request):
    thumbnail(request.FILES["image"])
    return HttpResponse("")


def square(request):
    squared(Image.open(request.FILES["image"]))
    return HttpResponse("")


def rotated(request):
    Image.open("a.jpg").rotate(90).save("b.jpg")  # ARC402 (view rotated)
    return HttpResponse("")


def rotated_and_small(request):
    Image.open("a.jpg").rotate(90).save("b.jpg")  # ARC402 (view rotated_and_small)
    rotated(request)
    return HttpResponse("")
