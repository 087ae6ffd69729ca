"""What is not looked up is the same in both rows, so the second one is refused all the same."""

from django.db import models
from django.utils.text import slugify


class Machine(models.Model):
    site = models.CharField(max_length=40)
    name = models.CharField(max_length=40)
    variant = models.CharField(max_length=40, blank=True)
    area = models.ForeignKey("self", null=True, on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "name", "variant"], name="machine_once"),
        ]


class Watch(models.Model):
    machine = models.ForeignKey(Machine, on_delete=models.CASCADE)
    part = models.ForeignKey(Machine, null=True, on_delete=models.CASCADE, related_name="+")
    level = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["machine", "part", "level"], nulls_distinct=False, name="watch_once"
            ),
        ]


class Article(models.Model):
    title = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)

    def save(self, *args, **kwargs):
        self.slug = slugify(self.title)
        super().save(*args, **kwargs)


class Domain(models.Model):
    name = models.CharField(max_length=80)
    host = models.CharField(max_length=80, unique=True)


def ensure(site, name, machine, title, options):
    Machine.objects.get_or_create(site=site, name=name)
    Watch.objects.get_or_create(machine=machine, level=2)
    Article.objects.get_or_create(title=title)
    Domain.objects.get_or_create(name=name, defaults={"host": "shop.example"})
    Domain.objects.get_or_create({"host": "shop.example"}, name=name)
    Domain.objects.update_or_create(name=name, defaults=options)
