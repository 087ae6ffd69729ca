from django.db import models
from django.shortcuts import get_object_or_404


class Page(models.Model):
    slug = models.SlugField(unique=True)
    number = models.IntegerField(primary_key=True)
    is_public = models.BooleanField(default=False)


class Cover(models.Model):
    page = models.OneToOneField(Page, models.CASCADE)
    is_public = models.BooleanField(default=False)


def by_slug(slug):
    return Page.objects.filter(slug=slug, is_public=True).first()


def title(slug):
    return Page.objects.filter(slug=slug, is_public=True).values("title")


def exists(request, slug):
    return Page.objects.filter(is_public=True, slug__iexact=slug).exists()


def exists_too(request, slug):
    return Page.objects.filter(is_public=True, slug=slug).exists()


def chosen(keys):
    return Page.objects.filter(pk__in=keys, is_public=True)


def listed(keys):
    return Page.objects.filter(pk__in=keys, is_public=True).order_by("slug")


def counted(keys):
    return Page.objects.filter(pk__in=keys, is_public=True).count()


def one(request, volume):
    return get_object_or_404(Page, volume=volume, is_public=True)


def another(volume):
    return Page.objects.get(volume=volume, is_public=True)


def third(volume):
    return Page.objects.get(volume=volume, is_public=True)


def cover(page):
    return Cover.objects.filter(page=page, is_public=True).first()


def has_cover(page):
    return Cover.objects.filter(page=page, is_public=True).exists()


def cover_by_key(number):
    return Cover.objects.filter(page_id=number, is_public=True).first()


def covers(page):
    return Cover.objects.filter(page=page, is_public=True)


def has_cover_by_key(number):
    return Cover.objects.filter(page_id=number, is_public=True).exists()


def covers_by_key(number):
    return Cover.objects.filter(page_id=number, is_public=True)
