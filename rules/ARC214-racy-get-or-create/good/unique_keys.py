import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower


class Profile(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)


class Tag(models.Model):
    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=80)


class Country(models.Model):
    code = models.CharField(max_length=2, primary_key=True)
    name = models.CharField(max_length=80)


class Grade(models.Model):
    student = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="grades")
    subject = models.ForeignKey(Tag, on_delete=models.CASCADE)
    term = models.PositiveSmallIntegerField()
    points = models.PositiveSmallIntegerField(default=0)
    token = models.UUIDField(unique=True, default=uuid.uuid4)

    class Meta:
        unique_together = ("student", "subject", "term")


class Alias(models.Model):
    country = models.ForeignKey(Country, on_delete=models.CASCADE)
    name = models.CharField(max_length=80)
    is_main = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint("country", Lower("name"), name="alias_once"),
            models.UniqueConstraint(
                fields=["country"], condition=models.Q(is_main=True), name="one_main_alias"
            ),
        ]


def single_fields(user, user_id, slug, code):
    Profile.objects.get_or_create(user=user)
    Profile.objects.get_or_create(user_id=user_id)
    Profile.objects.get_or_create(user__email="ada@school.example", defaults={"user": user})
    Tag.objects.get_or_create(slug=slug, defaults={"title": slug.title()})
    Tag.objects.get_or_create(slug=slug, title=slug.title())
    Tag.objects.get_or_create(slug__iexact=slug, defaults={"slug": slug})
    Tag.objects.update_or_create(pk=1, defaults={"slug": slug})
    Tag.objects.update_or_create(id=1, title="One")
    Country.objects.update_or_create(code=code, defaults={"name": code})
    Country.objects.update_or_create(pk=code, defaults={"name": code})


def keys_of_several_fields(profile: Profile, student, subject):
    Grade.objects.get_or_create(student=student, subject=subject, term=1)
    Grade.objects.update_or_create(
        student_id=student.pk, subject__pk=subject.pk, term__exact=1, defaults={"points": 12}
    )
    Grade.objects.filter(student=student, term=2).get_or_create(
        subject=subject, defaults={"student": student, "term": 2}
    )
    profile.grades.get_or_create(subject=subject, term=1)
    profile.grades.exclude(points=0).update_or_create(subject=subject, term=2)


def over_expressions_and_conditions(country, name):
    Alias.objects.get_or_create(country=country, name=name)
    Alias.objects.get_or_create(country=country, is_main=True, defaults={"name": name})
