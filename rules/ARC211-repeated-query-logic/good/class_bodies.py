from django.db import models
from django.views.generic import DetailView, ListView


class Film(models.Model):
    is_public = models.BooleanField(default=False)
    language = models.CharField(max_length=2)


class FilmList(ListView):
    queryset = Film.objects.filter(is_public=True, language="en")


class FilmDetail(DetailView):
    queryset = Film.objects.filter(is_public=True, language="en")


class FilmFeed(ListView):
    queryset = Film.objects.filter(is_public=True, language="en")


def count():
    return Film.objects.filter(is_public=True, language="en").count()
