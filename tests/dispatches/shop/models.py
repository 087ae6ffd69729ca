from django.db import models

from shop.tasks import index


class Tag(models.Model):
    name = models.CharField(max_length=20, blank=True)


class Order(models.Model):
    number = models.IntegerField(default=1)
    tags = models.ManyToManyField(Tag, blank=True)

    def close(self):
        index.delay(self.pk)

    def reopen(self):
        index.apply_async(args=[self.pk])
