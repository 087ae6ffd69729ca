from django.db import models
from django.utils import timezone
from django.utils.text import slugify


class Article(models.Model):
    title = models.CharField(max_length=200)
    slug = models.SlugField(unique=True, blank=True)
    body = models.TextField()
    words = models.PositiveIntegerField(default=0)
    meta = models.JSONField(default=dict)
    published = models.DateTimeField(null=True, blank=True)

    def clean(self):
        self.title = self.title.strip()
        self.meta.update(checked=True)

    def save(self, *args, **kwargs):
        self.full_clean(exclude=["slug"])
        self.words = len(self.body.split())
        if not self.slug:
            self.slug = self.unique_slug()
        super().save(*args, **kwargs)

    def unique_slug(self):
        slug = slugify(self.title)
        while Article.objects.filter(slug=slug).exclude(pk=self.pk).exists():
            slug = f"{slug}-{timezone.now():%f}"
        return slug
