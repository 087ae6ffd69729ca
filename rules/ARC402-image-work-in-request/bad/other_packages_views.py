import cv2
from django.http import HttpResponse
from easy_thumbnails.files import get_thumbnailer
from sorl.thumbnail import get_thumbnail
from wand.image import Image


def with_opencv(request):
    picture = cv2.imread("picture.jpg")  # ARC402 cv2.imread
    cv2.imwrite("small.jpg", cv2.resize(picture, (100, 100)))
    return HttpResponse()


def with_wand(request):
    with Image(filename="picture.jpg") as image:
        image.resize(100, 100)  # ARC402 wand.image.Image.resize
        image.save(filename="small.jpg")
    return HttpResponse()


def with_easy_thumbnails(request):
    thumbnail = get_thumbnailer("picture.jpg").get_thumbnail({"size": (100, 100)})  # ARC402 get_thumbnail
    return HttpResponse(thumbnail.url)


def with_sorl(request):
    return HttpResponse(get_thumbnail("picture.jpg", "100x100").url)  # ARC402 sorl.thumbnail.get_thumbnail
