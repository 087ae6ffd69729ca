from django.db import models


class PublishedManager(models.Manager["Article"]):  # ARC212 published and drafts
    def published(self):
        return self.filter(published_at__isnull=False)

    def drafts(self):
        return self.filter(published_at=None)


class Publishable(models.Model):
    published_at = models.DateTimeField(null=True)

    objects = PublishedManager()

    class Meta:
        abstract = True


class Article(Publishable):
    title = models.CharField(max_length=40)
