"""Alike, and not the same: other values, other lookups, other methods, other models."""

from django.db import models


class Article(models.Model):
    is_public = models.BooleanField(default=False)
    language = models.CharField(max_length=2)
    pages = models.IntegerField()


class Draft(models.Model):
    is_public = models.BooleanField(default=False)
    language = models.CharField(max_length=2)


def english():
    return Article.objects.filter(is_public=True, language="en")


def french():
    return Article.objects.filter(is_public=True, language="fr")


def hidden():
    return Article.objects.filter(is_public=False, language="en")


def english_too():
    return Article.objects.filter(is_public=True, language__iexact="en")


def not_english():
    return Article.objects.exclude(is_public=True, language="en")


def neither():
    return Article.objects.exclude(is_public=True).exclude(language="en")


def drafts():
    return Draft.objects.filter(is_public=True, language="en")


def long_ones():
    return Article.objects.filter(is_public=True, language="en", pages__gt=100)


def by_number():
    return Article.objects.filter(is_public=1, language="en")
