from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify


class Recipe(models.Model):
    title = models.CharField(max_length=100)
    slug = models.SlugField(unique=True, blank=True)

    def set_slug(self):
        slug = slugify(self.title)
        number = 1
        while Recipe.objects.filter(slug=slug).exists():
            number += 1
            slug = f"{slugify(self.title)}-{number}"
        self.slug = slug

    def is_complete(self):
        try:
            self.full_clean()
        except ValidationError:
            return False
        return True
