from django.db import models
from django.utils.text import slugify


class Page(models.Model):
    title = models.CharField(max_length=100)
    slug = models.SlugField()

    def save(self, *args, **kwargs):
        self.slug = slugify(self.title)
        super().save(*args, **kwargs)


class Attachment(models.Model):
    file = models.FileField()

    def delete(self, *args, **kwargs):
        self.file.delete(save=False)
        return super().delete(*args, **kwargs)


def tidy():
    for page in Page.objects.all():
        page.title = page.title.strip()
        page.save()
    for attachment in Attachment.objects.filter(file=""):
        attachment.delete()
